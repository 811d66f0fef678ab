/** brain.js: its own initial weights, sigmoids with squared errors throughout, an update after every single example. */
import { answerWith } from '../answer.ts';
import { examples } from '../examples.ts';
import { rates } from '../jobs/job.ts';
import { peer } from '../peer.ts';
import { outputOf, product } from '../stages.ts';
import { Cannot, type Order } from '../training.ts';

/** A CommonJS module with a default export of its own. */
interface Brain {
  readonly default: {
    readonly default: new (options: object) => { train(data: readonly object[], options: object): unknown };
  };
}

answerWith(async (order: Order) => {
  const { job } = order;
  for (const { kind } of job.layers) if (kind !== 'dense') throw new Cannot(`its networks have no ${kind}`);
  const NeuralNetwork = (await peer<Brain>('brain', order)).default.default;
  const hiddenLayers = job.layers.slice(0, -1).flatMap((layer) => (layer.kind === 'dense' ? layer.units : []));
  const net = new NeuralNetwork({ hiddenLayers });
  const { inputs, targets } = examples(job);
  const size = product(job.input);
  const [units = 1] = outputOf(job);
  const data = Array.from({ length: job.batch }, (_, i) => {
    const target = targets.values[i] ?? 0;
    return {
      input: Array.from(inputs.values.subarray(i * size, (i + 1) * size)),
      output: units === 1 ? [target] : Array.from({ length: units }, (_unit, k) => (k === target ? 1 : 0)),
    };
  });
  const method =
    job.optimiser === 'adam'
      ? { praxis: 'adam', learningRate: rates.adam }
      : { learningRate: rates.descent, momentum: 0.1 };
  return {
    steps: (iterations) => () => {
      net.train(data, { ...method, iterations, errorThresh: 1e-9 });
      return Promise.resolve(null);
    },
    counted: null,
    multiply: null,
    device: '',
  };
});
