/** The course's TensorFlow.js: src/compute as the cells get it, with threads where the page is isolated. */
import { loadTensorFlow } from '../../../../src/compute/load.ts';
import { answerWith } from '../answer.ts';
import { prepareTraining } from '../tensorflow/prepare.ts';
import { Cannot } from '../training.ts';

answerWith(async ({ job, backend, root }) => {
  const wanted = backend ?? 'auto';
  const loaded = await loadTensorFlow({ root, choice: wanted, fetch: fetch.bind(globalThis), Worker });
  if (backend !== null && loaded.backend !== backend) {
    const [refusal] = loaded.refused.filter((refused) => refused.backend === backend);
    throw new Cannot(refusal?.reason.en ?? 'the back end was refused');
  }
  return prepareTraining(loaded.tf, job);
});
