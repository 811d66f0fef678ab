import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { followTapeLightly } from '../../../../src/compute/fused/gradients.ts';

type Numbers = readonly number[] | number;

/** A kernel of two inputs whose gradient leaves out the second. */
const halfKnown = 'OneGradientOfTwo';
/** A way to one result, and to the gradients by each of two vectors. */
type Way = (x: tf.Tensor1D, z: tf.Tensor1D) => tf.Tensor;

const scalar = (value: tf.Tensor): tf.Scalar => tf.sum(value);
const bent = (dx: (x: tf.Tensor) => tf.Tensor): ((x: tf.Tensor) => tf.Tensor) =>
  tf.customGrad((x) => ({ value: tf.square(x as tf.Tensor), gradFunc: () => dx(x as tf.Tensor) }));

const ways: Readonly<Record<string, Way>> = {
  'each once': (x, z) => scalar(tf.mul(x, z)),
  'one many times': (x, z) => scalar(tf.add(tf.mul(x, x), tf.mul(tf.mul(x, z), x))),
  'past operations that lead nowhere': (x, z) => (tf.exp(z), tf.square(tf.mul(x, 3)), scalar(tf.mul(x, z))),
  'past operations on something else': (x, z) => scalar(tf.mul(tf.mul(x, z), tf.square(tf.tensor1d([5, 6, 7])))),
  'by lists of inputs': (x, z) => scalar(tf.square(tf.concat([x, tf.mul(z, 2), x]))),
  'by one of several outputs': (x, z) => scalar(tf.mul(tf.split(tf.square(tf.add(x, z)), 3)[1] as tf.Tensor, 2)),
  'not to a scalar': (x, z) => tf.mul(x, tf.square(z)),
  'by the one only': (x) => scalar(tf.square(x)),
  'to an input itself': (x) => x,
  'to something else': () => tf.ones([3]),
  'by an operation that has no gradient': (x, z) => scalar(tf.mul(tf.cast(tf.argMax(tf.stack([x, z])), 'float32'), x)),
  'by one that knows the gradient of one input': (x, z) =>
    scalar(tf.engine().runKernel<tf.Tensor>(halfKnown, { x, z })),
  'by a gradient of another shape': (x) => scalar(bent(() => tf.ones([2]))(x)),
  'by a gradient of whole numbers': (x) => scalar(bent((y) => tf.cast(y, 'int32'))(x)),
  'by a gradient that throws': (x) =>
    scalar(
      bent(() => {
        throw new Error('on the way back');
      })(x),
    ),
  'by a program that throws': (x) => {
    tf.square(x);
    throw new Error('on the way there');
  },
  'to no tensor': () => 3 as unknown as tf.Tensor,
};

interface Outcome {
  /** Numbers, or an error in words. */
  readonly seen: unknown;
  readonly kernels: readonly string[];
  readonly left: readonly number[];
  readonly gradientDepth: number;
  readonly scopes: number;
}

/** The tape, which the library's types keep to themselves. */
interface Taped {
  readonly state: {
    readonly activeTape: readonly {
      readonly saved: readonly tf.Tensor[];
      readonly gradient: (dys: readonly tf.Tensor[]) => Record<string, () => tf.Tensor>;
    }[];
  };
  startTape(): void;
  endTape(): void;
}

/** What comes of a way, which kernels run in which order, and what is left alive. */
function outcome(way: Way, dy: tf.Tensor | null, lenient: boolean): Outcome {
  const [x, z] = [tf.tensor1d([1, 2, 3]), tf.tensor1d([4, 0.5, -2])];
  const before = tf.memory();
  const kernels: string[] = [];
  const engine = tf.engine();
  const run = engine.runKernel.bind(engine);
  engine.runKernel = (name, ...given) => (kernels.push(name), run(name, ...given));
  let seen: unknown;
  try {
    const { value, grads } = engine.gradients(() => way(x, z), [x, z], dy ?? undefined, lenient);
    const read = (tensor: tf.Tensor | undefined): Numbers | undefined => tensor?.arraySync() as Numbers | undefined;
    seen = { value: read(value), grads: grads.map(read) };
    for (const tensor of [value, ...grads] as (tf.Tensor | undefined)[])
      if (tensor && tensor !== x && tensor !== dy && !tensor.isDisposed) tensor.dispose();
  } catch (error) {
    seen = String(error);
  } finally {
    engine.runKernel = run;
  }
  const { gradientDepth, scopeStack } = engine.state;
  const { numTensors, numDataBuffers } = tf.memory();
  const left = [numTensors - before.numTensors, numDataBuffers - before.numDataBuffers];
  // What one that threw has kept goes with the tape of the next.
  engine.gradients(() => scalar(tf.square(x)), [x]).grads.forEach((grad) => grad.dispose());
  return { seen, kernels, left, gradientDepth, scopes: scopeStack.length };
}

/** By way, whether gradients may be missing, and whether one is given to begin with. */
const settings = Object.entries(ways).flatMap(([name, way]) =>
  [false, true].flatMap((lenient) =>
    [false, true].map((given) => {
      const label = `${name}${lenient ? ', if there is one' : ''}${given ? ', begun with one' : ''}`;
      return [label, () => outcome(way, given ? tf.tensor1d([1, -1, 2]) : null, lenient)] as const;
    }),
  ),
);
const cases = settings.map(([label]) => label);
const outcomes = (): Record<string, Outcome> =>
  Object.fromEntries(settings.map(([label, take]): [string, Outcome] => [label, take()]));

const third = (): unknown => {
  const power = (x: tf.Tensor): tf.Tensor => tf.mul(tf.mul(tf.mul(x, x), x), x);
  const before = tf.memory().numTensors;
  const x = tf.tensor1d([1, 2]);
  const slope = tf.grad(tf.grad(tf.grad(power)))(x);
  const seen = slope.arraySync();
  tf.dispose([x, slope]);
  return [seen, tf.memory().numTensors - before];
};

describe('following the tape lightly', () => {
  let [stock, ours]: [Record<string, Outcome>, Record<string, Outcome>] = [{}, {}];
  let thirds: unknown[] = [];
  beforeAll(async () => {
    await tf.setBackend('cpu');
    tf.registerKernel({
      kernelName: halfKnown,
      backendName: 'cpu',
      kernelFunc: ({ inputs }) => tf.add(inputs['x'] as tf.Tensor, inputs['z'] as tf.Tensor),
    });
    tf.registerGradient({ kernelName: halfKnown, gradFunc: (dy) => ({ x: () => dy as tf.Tensor }) });
    stock = outcomes();
    const stockThird = third();
    followTapeLightly();
    ours = outcomes();
    thirds = [stockThird, third()];
  });

  test.each(cases)('%s: results, kernels in their order, errors and what is left alive are the library’s', (name) => {
    expect(ours[name]).toEqual(stock[name]);
  });

  test('gradients of gradients are the library’s', () => {
    expect(thirds).toEqual([
      [[24, 48], 0],
      [[24, 48], 0],
    ]);
  });

  test('something must be asked for, and the slope to begin with be a float', () => {
    const x = tf.tensor1d([1, 2]);
    const taken = (xs: tf.Tensor[], dy?: tf.Tensor) => () => tf.engine().gradients(() => tf.square(x), xs, dy);
    expect(taken([])).toThrow('empty list');
    expect(taken([x], tf.tensor1d([1, 2], 'int32'))).toThrow("dy must have 'float32' dtype, but has 'int32'");
  });

  test('the cases are of both kinds', () => {
    const refused = Object.values(stock).filter(({ seen }) => typeof seen === 'string');
    expect(refused.length).toBeGreaterThan(15);
    expect(refused.length).toBeLessThan(cases.length / 1.5);
  });

  test('rests on the tape as TensorFlow.js has it', () => {
    const x = tf.tensor1d([1, 2]);
    const engine = tf.engine() as unknown as Taped;
    engine.startTape();
    const y = tf.square(x);
    engine.endTape();
    const node = engine.state.activeTape.at(-1);
    expect(node).toMatchObject({ kernelName: 'Square', inputs: { x }, outputs: [y] });
    expect(node?.saved.map(({ dataId }) => dataId)).toEqual([x.dataId]);
    const slopes = node?.gradient([tf.ones([2])]) ?? {};
    expect(slopes['x']?.().arraySync()).toEqual([2, 4]);
  });
});
