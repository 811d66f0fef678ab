import { beforeAll, describe, expect, test } from 'vitest';
import '@tensorflow/tfjs-backend-cpu';
import { recordTape } from '../../../../src/compute/tape/record.ts';
import * as tf from '../../../../src/compute/tf.ts';
import { tapeSchema } from '../../../../src/protocol/tape.ts';
import * as v from 'valibot';

beforeAll(async () => {
  await tf.ready();
});

const near = (numbers: ArrayLike<number> | null | undefined) =>
  Array.from(numbers ?? [], (value) => Number(value.toFixed(5)));

describe('the tape of the articles’ network', () => {
  async function articles() {
    const x = tf.tensor2d([[1, 2]]);
    const parameters = {
      W1: tf.tensor2d([
        [0.5, -0.3, 0.8],
        [0.2, 0.9, -0.4],
      ]),
      b1: tf.tensor1d([0.1, 0, -0.1]),
      W2: tf.tensor2d([[0.7], [-0.6], [0.4]]),
      b2: tf.tensor1d([0.05]),
    };
    const loss = (): tf.Tensor => {
      const { W1, b1, W2, b2 } = parameters;
      const p = x.matMul(W1).add(b1).relu().matMul(W2).add(b2).sigmoid();
      return p.log().neg().sum();
    };
    return recordTape(tf, loss, parameters);
  }

  test('has each operation once, in order, from the leaves to the loss', async () => {
    const tape = await articles();
    expect(tape.nodes.map(({ kernel }) => kernel)).toEqual([
      'BatchMatMul',
      'Add',
      'Relu',
      'BatchMatMul',
      'Add',
      'Sigmoid',
      'Log',
      'Neg',
      'Sum',
    ]);
    expect(near(tape.values[tape.loss]?.numbers)).toEqual([0.77096]);
    expect(v.is(tapeSchema, tape)).toBe(true);
  });

  test('has the gradients of the worked example', async () => {
    const tape = await articles();
    const gradient = (name: string) => near(tape.values.find((value) => value.name === name)?.gradient);
    expect(gradient('b2')).toEqual([-0.53743]);
    expect(gradient('W2')).toEqual([-0.53743, -0.80614, 0]);
    expect(gradient('b1')).toEqual([-0.3762, 0.32246, 0]);
    expect(gradient('W1')).toEqual([-0.3762, 0.32246, 0, -0.7524, 0.64492, 0]);
  });
});

test('a value that is used twice has the sum of what flows back, as tf.grad has it', async () => {
  const f = (x: tf.Tensor): tf.Tensor => x.square().mul(x).add(x.exp()).mean();
  const x = tf.tensor1d([0.5, -1, 2]);
  const tape = await recordTape(tf, () => f(x), { x });
  expect(near(tape.values.find(({ name }) => name === 'x')?.gradient)).toEqual(near(await tf.grad(f)(x).data()));
});

test('what changes nothing is left out: copies, and reshapes to the same shape', async () => {
  const x = tf.tensor1d([1, 2]);
  const tape = await recordTape(tf, () => x.clone().reshape([2]).clone().square().sum().reshape([]), { x });
  expect(tape.nodes.map(({ kernel }) => kernel)).toEqual(['Square', 'Sum']);
  expect(tape.nodes[0]?.inputs.map((place) => tape.values[place]?.name)).toEqual(['x']);
});

test('what does not lie between the leaves and the loss is left out', async () => {
  const x = tf.tensor1d([1, 2]);
  const tape = await recordTape(
    tf,
    () => {
      const aside = tf.tensor1d([3, 4]).exp();
      return x.mul(aside).sum();
    },
    { x },
  );
  expect(tape.nodes.map(({ kernel }) => kernel)).toEqual(['Multiply', 'Sum']);
});

test('the operations of one call know that they belong together', async () => {
  const logits = tf.tensor2d([[1, -1]]);
  const tape = await recordTape(tf, () => tf.losses.sigmoidCrossEntropy(tf.tensor2d([[1, 0]]), logits), { logits });
  const calls = new Set(tape.nodes.map(({ call }) => call.name));
  expect(tape.nodes.length).toBeGreaterThan(4);
  expect([...calls]).toEqual(['sigmoidCrossEntropy']);
  // Whatever was computed before, a recording of the tape is the same.
  expect(new Set(tape.nodes.map(({ call }) => call.id))).toEqual(new Set([0]));
});

test('layers and variables are followed by their names, and no tensor stays', async () => {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [2], units: 3, activation: 'tanh', name: 'hidden' }),
      tf.layers.dense({ units: 1, name: 'out' }),
    ],
  });
  const [x, y] = [tf.tensor2d([[1, 2]]), tf.tensor2d([[1]])];
  const before = tf.memory().numTensors;
  const tape = await recordTape(tf, () => tf.losses.meanSquaredError(y, model.predict(x) as tf.Tensor));
  expect(tf.memory().numTensors).toBe(before);
  const names = tape.values.map(({ name }) => name).filter((name) => /hidden|out/.test(name));
  expect(names.toSorted()).toEqual(['hidden/bias', 'hidden/kernel', 'out/bias', 'out/kernel']);
  model.dispose();
});

test('the tape is not left on: what is computed next is not noted', async () => {
  const x = tf.scalar(2);
  await recordTape(tf, () => x.square(), { x });
  const before = tf.memory().numTensors;
  tf.tidy(() => void x.square().exp());
  expect(tf.memory().numTensors).toBe(before);
  expect(
    near(
      await tf
        .grad((t) => t.square())(x)
        .data(),
    ),
  ).toEqual([4]);
});

test.each([
  ['a list instead of a number', () => tf.tensor1d([1, 2]).square(), /one number/],
  ['a promise', () => Promise.resolve(1) as unknown as tf.Tensor, /one number/],
  ['a loss that has nothing to do with the leaves', () => tf.scalar(1).square(), /does not depend/],
])('%s is refused in words', async (_, loss, message) => {
  const x = tf.scalar(1);
  await expect(recordTape(tf, loss, { x })).rejects.toThrow(message);
  await expect(recordTape(tf, () => x.square(), {})).rejects.toThrow(/tf\.variable/);
});
