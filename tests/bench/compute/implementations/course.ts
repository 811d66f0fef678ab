import { loadTensorFlow } from '../../../../src/compute/load.ts';
import { prepareTraining } from '../tensorflow/prepare.ts';
import { Cannot, type Prepare } from '../training.ts';

/** The course's TensorFlow.js: src/compute as the cells get it. @param Worker - left out for one thread */
export function prepareCourse(Worker?: typeof globalThis.Worker): Prepare {
  return async ({ job, backend, root }) => {
    const wanted = backend ?? 'auto';
    const loaded = await loadTensorFlow({ root, choice: wanted, fetch: fetch.bind(globalThis), Worker });
    if (backend !== null && loaded.backend !== backend) {
      const [refusal] = loaded.refused.filter((refused) => refused.backend === backend);
      throw new Cannot(refusal?.reason.en ?? 'the back end was refused');
    }
    return prepareTraining(loaded.tf, job);
  };
}
