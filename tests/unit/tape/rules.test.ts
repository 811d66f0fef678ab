/** Each rule is read as a formula, and what it says is compared with what TensorFlow.js sends back. */
import { beforeAll, expect, test } from 'vitest';
import '@tensorflow/tfjs-backend-cpu';
import { ruleOf } from '../../../components/tape/rules.ts';
import { recordTape } from '../../../src/compute/tape/record.ts';
import * as tf from '../../../src/compute/tf.ts';
import { renderMath } from '../../../src/markdown/math.ts';

beforeAll(async () => {
  await tf.ready();
});

const x = () =>
  tf.tensor2d([
    [0.5, 1.5],
    [2, 0.25],
  ]);
const w = () =>
  tf.tensor2d([
    [0.3, -0.7],
    [1.1, 0.4],
  ]);

/** Programs of one operation, and the derivative of each that its rule claims, in numbers: G is all ones. */
const programs: [kernel: string, f: (x: tf.Tensor, w: tf.Tensor) => tf.Tensor, tex: readonly string[]][] = [
  ['Add', (a, b) => a.add(b), ['G', 'G']],
  ['Sub', (a, b) => a.sub(b), ['G', '-G']],
  ['Multiply', (a, b) => a.mul(b), ['G \\odot w', 'G \\odot x']],
  ['RealDiv', (a, b) => a.div(b), ['G \\oslash w', '-G \\odot y \\oslash w']],
  ['Maximum', (a, b) => a.maximum(b), ['G \\odot [x \\ge w]', 'G \\odot [x < w]']],
  ['BatchMatMul', (a, b) => a.matMul(b), ['G \\, w^{\\top}', 'x^{\\top} \\, G']],
];
const values: Readonly<Record<string, (x: tf.Tensor, w: tf.Tensor, g: tf.Tensor) => tf.Tensor>> = {
  G: (_x, _w, g) => g,
  '-G': (_x, _w, g) => g.neg(),
  'G \\odot w': (_x, b, g) => g.mul(b),
  'G \\odot x': (a, _w, g) => g.mul(a),
  'G \\oslash w': (_x, b, g) => g.div(b),
  '-G \\odot y \\oslash w': (a, b, g) => g.mul(a.div(b)).div(b).neg(),
  'G \\odot [x \\ge w]': (a, b, g) => g.mul(a.greaterEqual(b).toFloat()),
  'G \\odot [x < w]': (a, b, g) => g.mul(a.less(b).toFloat()),
  'G \\, w^{\\top}': (_x, b, g) => g.matMul(b, false, true),
  'x^{\\top} \\, G': (a, _w, g) => a.matMul(g, true, false),
};

test.each(programs)('the rule of %s says what comes back', async (kernel, f, tex) => {
  const [a, b] = [x(), w()];
  const tape = await recordTape(tf, () => f(a, b).sum(), { x: a, w: b });
  const node = tape.nodes.find((each) => each.kernel === kernel);
  expect(ruleOf(kernel).back('G', ['x', 'w'], 'y', new Map(node?.settings))).toEqual(tex);
  for (const [i, each] of tex.entries()) {
    const claimed = await values[each]?.(a, b, tf.onesLike(f(a, b))).data();
    const got = node?.contributions[i];
    expect(got).toHaveLength(4);
    expect(Math.max(...Array.from(got ?? [], (value, k) => Math.abs(value - (claimed?.[k] ?? NaN))))).toBeLessThan(
      1e-5,
    );
  }
});

const slopes: [kernel: string, f: (x: tf.Tensor) => tf.Tensor, slope: (x: number, y: number) => number][] = [
  ['Square', (a) => a.square(), (a) => 2 * a],
  ['Sqrt', (a) => a.sqrt(), (_, y) => 1 / (2 * y)],
  ['Rsqrt', (a) => a.rsqrt(), (a, y) => -y / (2 * a)],
  ['Reciprocal', (a) => a.reciprocal(), (_, y) => -y * y],
  ['Exp', (a) => a.exp(), (_, y) => y],
  ['Log', (a) => a.log(), (a) => 1 / a],
  ['Log1p', (a) => a.log1p(), (a) => 1 / (1 + a)],
  ['Relu', (a) => a.sub(1).relu(), (a) => Number(a > 1)],
  ['Elu', (a) => a.sub(1).elu(), (_, y) => Math.min(1, 1 + y)],
  ['Sigmoid', (a) => a.sigmoid(), (_, y) => y * (1 - y)],
  ['Tanh', (a) => a.tanh(), (_, y) => 1 - y * y],
  ['Softplus', (a) => a.softplus(), (a) => 1 / (1 + Math.exp(-a))],
  ['Abs', (a) => a.sub(1).abs(), (a) => Math.sign(a - 1)],
];

test.each(slopes)('the slope of %s is what comes back to each element', async (kernel, f, slope) => {
  const a = x();
  const tape = await recordTape(tf, () => f(a).sum(), { x: a });
  const gradient = tape.values.find(({ name }) => name === 'x')?.gradient ?? [];
  const [inputs, outputs] = [await a.data(), await f(a).data()];
  expect(tape.nodes.some((node) => node.kernel === kernel)).toBe(true);
  for (const [i, value] of Array.from(gradient).entries())
    expect(value).toBeCloseTo(slope(inputs[i] ?? NaN, outputs[i] ?? NaN), 4);
});

const named = `Add AddN Sub Multiply RealDiv Pow SquaredDifference Maximum Minimum BatchMatMul Neg Abs Square Sqrt Rsqrt
  Reciprocal Exp Expm1 Log Log1p Sin Cos Relu Relu6 LeakyRelu Elu Sigmoid Tanh Softplus ClipByValue Softmax LogSoftmax Sum Mean
  Max Min Transpose Reshape ExpandDims Cast Tile BroadcastTo Concat SplitV Slice StridedSlice PadV2 Pack Unpack GatherV2 Reverse
  Cumsum Select Conv2D DepthwiseConv2dNative MaxPool AvgPool Unheard_of`.split(/\s+/);

test.each(named)('KaTeX sets the formulas of %s', (kernel) => {
  const { forward, back } = ruleOf(kernel);
  for (const tex of [forward(['x', 'w', 'v'], new Map()), ...back('G', ['x', 'w', 'v'], 'y', new Map())])
    expect(renderMath(tex, false)).toContain('katex');
});
