/** jax-js on WebAssembly: one step compiled by its `jit`, Adam (Kingma and Ba, 2015) written out in it. */
import { answerWith } from '../answer.ts';
import { examples, initialWeights, type Values } from '../examples.ts';
import type { Jax, JaxArray } from '../jax/library.ts';
import { applyStage } from '../jax/network.ts';
import { rates, type Job } from '../jobs/job.ts';
import { peer } from '../peer.ts';
import { outputOf, stages } from '../stages.ts';
import { Cannot, type Order } from '../training.ts';

/** Weights, then the optimiser's two averages of each. */
type State = readonly JaxArray[];

function lossOf(jax: Jax, job: Job): (weights: JaxArray[], x: JaxArray, y: JaxArray, seed: JaxArray) => JaxArray {
  const { numpy: np, nn } = jax;
  const network = stages(job);
  const categories = outputOf(job).at(-1) ?? 1;
  return (weights, x, y, seed) => {
    const left = [...weights];
    const output = network.reduce(
      (value, stage) => applyStage(jax, value, left.splice(0, stage.weights.length), stage, seed),
      x,
    );
    seed.dispose();
    if (job.loss === 'squares') return np.mean(np.square(output.sub(y)));
    if (job.loss === 'binary') {
      const right = y.ref.mul(np.log(output.ref.add(1e-7)));
      const wrong = y
        .neg()
        .add(1)
        .mul(np.log(output.neg().add(1 + 1e-7)));
      return np.mean(right.add(wrong)).neg();
    }
    const chosen = nn.oneHot(y.reshape([job.batch]).astype('int32'), categories);
    return np.mean(np.sum(np.log(output).mul(chosen.astype('float32')), -1)).neg();
  };
}

/** One step: the state before → the loss and the state after. */
type Step = (state: State, time: JaxArray, x: JaxArray, y: JaxArray) => [JaxArray, State];

function stepOf(jax: Jax, job: Job, count: number): Step {
  const { numpy: np } = jax;
  const slope = jax.valueAndGrad(lossOf(jax, job));
  const [beta1, beta2] = [0.9, 0.999];
  return jax.jit<Step>((state, time, x, y) => {
    const weights = state.slice(0, count);
    const [loss, gradients] = slope(
      weights.map((weight) => weight.ref),
      x,
      y,
      time.ref.astype('uint32'),
    );
    if (job.optimiser === 'descent') {
      time.dispose();
      return [loss, weights.map((weight, i) => weight.sub(at(gradients, i).mul(rates.descent)))];
    }
    const power = (base: number): JaxArray =>
      np
        .exp(time.ref.mul(Math.log(base)))
        .neg()
        .add(1);
    const [correction1, correction2] = [power(beta1), power(beta2)];
    const after = weights.map((weight, i) => {
      const gradient = at(gradients, i);
      const mean = at(state, count + i)
        .mul(beta1)
        .add(gradient.ref.mul(1 - beta1));
      const square = at(state, 2 * count + i)
        .mul(beta2)
        .add(np.square(gradient).mul(1 - beta2));
      const size = np.sqrt(square.ref.div(correction2.ref)).add(1e-7);
      return [weight.sub(mean.ref.div(correction1.ref).div(size).mul(rates.adam)), mean, square];
    });
    for (const used of [time, correction1, correction2]) used.dispose();
    return [loss, [0, 1, 2].flatMap((part) => after.map((parts) => at(parts, part)))];
  });
}

function at(arrays: readonly JaxArray[], i: number): JaxArray {
  const array = arrays[i];
  if (array === undefined) throw new Error('An array is missing');
  return array;
}

/** Pictures as its convolution wants them, the numbers of words as whole numbers. */
function inputsOf(x: JaxArray, { input, layers }: Job): JaxArray {
  if (layers[0]?.kind === 'embedding') return x.astype('int32');
  return input.length === 3 ? x.transpose([0, 3, 1, 2]) : x;
}

answerWith(async (order: Order) => {
  const { job } = order;
  const jax = await peer<Jax>('jax', order);
  const { numpy: np } = jax;
  if (!(await jax.init('wasm')).includes('wasm')) throw new Cannot('its WebAssembly does not start');
  jax.defaultDevice('wasm');
  const array = ({ values, shape }: Values): JaxArray => np.array(values).reshape(shape);
  const weights = initialWeights(job);
  const step = stepOf(jax, job, weights.length);
  const { inputs, targets } = examples(job);
  const x = inputsOf(array(inputs), job);
  const y = array(targets);
  const zeros = job.optimiser === 'adam' ? [...weights, ...weights].map(({ shape }) => np.zeros(shape)) : [];
  let state: State = [...weights.map(array), ...zeros];
  let time = 0;
  return {
    steps: (count) => async () => {
      let total = 0;
      for (let i = 0; i < count; i++) {
        time += 1;
        const [loss, next] = step(state, np.array(Float32Array.of(time)).reshape([]), x.ref, y.ref);
        state = next;
        total += (await loss.data())[0] ?? Number.NaN;
      }
      await jax.blockUntilReady(state);
      return total / count;
    },
    counted: null,
    multiply: async (side, times) => {
      const square = (value: number): JaxArray =>
        np.array(new Float32Array(side ** 2).fill(value)).reshape([side, side]);
      const a = square(0.5);
      let b = square(1 / side);
      for (let i = 0; i < times; i++) b = np.matmul(a.ref, b);
      await b.data();
      a.dispose();
    },
    device: '',
  };
});
