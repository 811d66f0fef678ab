import { backend_util, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TensorFlow } from '../../../src/compute/load.ts';
import { loadInNode } from './node.ts';
import { draw, expectClose, runKernel } from './wasm/numbers.ts';
import { convolve, filterGradient, inputGradient, type Info } from './wasm/reference.ts';

let tf: TensorFlow;

type Padding = 'same' | 'valid' | number | backend_util.ExplicitPadding;
interface Case {
  readonly x: [batch: number, height: number, width: number, channels: number];
  /** Height, width, and how many filters (or filters of each channel, for depthwise ones). */
  readonly filter: [height: number, width: number, filters: number];
  readonly stride?: number | [number, number];
  readonly pad?: Padding;
  readonly dilation?: number;
}

const explicit: backend_util.ExplicitPadding = [
  [0, 0],
  [1, 2],
  [0, 3],
  [0, 0],
];

const cases: Case[] = [
  { x: [1, 1, 1, 1], filter: [1, 1, 1] },
  { x: [3, 7, 7, 2], filter: [3, 3, 5], pad: 'same' },
  { x: [2, 9, 6, 3], filter: [2, 5, 4], stride: 3, pad: 'same' },
  { x: [1, 11, 9, 5], filter: [4, 1, 8], stride: 3 },
  { x: [2, 6, 6, 1], filter: [3, 3, 12], pad: 2 },
  { x: [2, 7, 5, 3], filter: [3, 2, 7], pad: explicit },
  { x: [2, 7, 5, 3], filter: [3, 2, 6], stride: [2, 1], pad: explicit },
  { x: [1, 5, 8, 4], filter: [1, 1, 9] },
  { x: [1, 5, 8, 4], filter: [1, 1, 3], stride: 2 },
  { x: [2, 3, 3, 2], filter: [5, 5, 3], pad: 'same' },
  { x: [1, 4, 4, 70], filter: [2, 2, 17] },
  { x: [5, 12, 12, 33], filter: [3, 3, 10], pad: 'same' },
  { x: [0, 5, 5, 2], filter: [3, 3, 4], pad: 'same' },
  { x: [2, 11, 12, 3], filter: [3, 2, 5], pad: 'same', dilation: 2 },
  { x: [1, 13, 9, 2], filter: [3, 3, 4], dilation: 3 },
];

function infoOf(
  { x, filter: [height, width, filters], stride = 1, pad = 'valid', dilation = 1 }: Case,
  depthwise: boolean,
): Info {
  const shape: [number, number, number, number] = [height, width, x[3], filters];
  return backend_util.computeConv2DInfo(x, shape, stride, dilation, pad, undefined, depthwise);
}

const size = (shape: readonly number[]): number => shape.reduce((total, side) => total * side, 1);
const tensor = (values: Float32Array, shape: readonly number[]) => tf.tensor(values, [...shape]);

/** The three kernels of a case, and what they should yield. */
function compute({ x, stride: strides = 1, pad = 'valid', dilation = 1 }: Case, info: Info, depthwise: boolean) {
  const xs = draw(size(x), 1);
  const ws = draw(size(info.filterShape), 2);
  const dys = draw(size(info.outShape), 3);
  const attrs = { strides, pad, dataFormat: 'NHWC', ...(depthwise && { dilations: dilation }) };
  const [forward, backInput, backFilter] = depthwise
    ? ['DepthwiseConv2dNative', 'DepthwiseConv2dNativeBackpropInput', 'DepthwiseConv2dNativeBackpropFilter']
    : ['Conv2D', 'Conv2DBackpropInput', 'Conv2DBackpropFilter'];
  const [xt, filter, dy] = [tensor(xs, x), tensor(ws, info.filterShape), tensor(dys, info.outShape)];
  return {
    out: () =>
      [
        runKernel(tf, forward, { x: xt, filter }, { ...attrs, dilations: dilation }),
        convolve(info, xs, ws, depthwise),
      ] as const,
    dx: () =>
      [
        runKernel(tf, backInput, { dy, filter }, { ...attrs, inputShape: x }),
        inputGradient(info, ws, dys, depthwise),
      ] as const,
    dw: () =>
      [
        runKernel(tf, backFilter, { x: xt, dy }, { ...attrs, filterShape: info.filterShape }),
        filterGradient(info, xs, dys, depthwise),
      ] as const,
  };
}

describe.each(['wasm', 'cpu'] as const)('%s', (backend) => {
  beforeAll(async () => void ({ tf } = await loadInNode(backend)), 60_000);

  describe.each(cases)('x $x, filter $filter, stride $stride, padding $pad, dilation $dilation', (given) => {
    test('a convolution and its gradients are those of the definition', () => {
      const { out, dx, dw } = compute(given, infoOf(given, false), false);
      // TensorFlow.js has no gradients of dilated convolutions.
      for (const both of given.dilation === undefined ? [out, dx, dw] : [out]) {
        const [got, wanted] = both();
        expectClose(got.dataSync(), wanted);
      }
    });
  });

  test('NaN and infinity go where the definition sends them, and nowhere else', () => {
    const given: Case = { x: [2, 6, 6, 3], filter: [3, 3, 5] };
    const info = infoOf(given, false);
    const [xs, ws, dys] = [draw(size(given.x), 1), draw(size(info.filterShape), 2), draw(size(info.outShape), 3)];
    xs[7] = NaN;
    xs[61] = Infinity;
    dys[4] = -Infinity;
    dys[90] = NaN;
    const [x, filter, dy] = [tensor(xs, given.x), tensor(ws, info.filterShape), tensor(dys, info.outShape)];
    const attrs = { strides: 1, pad: 'valid', dataFormat: 'NHWC' };
    expectClose(runKernel(tf, 'Conv2D', { x, filter }, { ...attrs, dilations: 1 }).dataSync(), convolve(info, xs, ws));
    expectClose(
      runKernel(tf, 'Conv2DBackpropInput', { dy, filter }, { ...attrs, inputShape: given.x }).dataSync(),
      inputGradient(info, ws, dys),
    );
    expectClose(
      runKernel(tf, 'Conv2DBackpropFilter', { x, dy }, { ...attrs, filterShape: info.filterShape }).dataSync(),
      filterGradient(info, xs, dys),
    );
  });
});

describe('depthwise, on wasm', () => {
  beforeAll(async () => void ({ tf } = await loadInNode('wasm')), 60_000);

  test.each(cases)(
    'x $x, filter $filter, stride $stride, padding $pad, dilation $dilation: the gradients are those of the definition',
    (given) => {
      const { dx, dw } = compute({ ...given }, infoOf(given, true), true);
      for (const both of [dx, dw]) {
        const [got, wanted] = both();
        expectClose(got.dataSync(), wanted);
      }
    },
  );

  test('one filter a channel, more channels than four', () => {
    const given: Case = { x: [2, 6, 5, 11], filter: [3, 3, 1], pad: 'same' };
    const { dx, dw } = compute(given, infoOf(given, true), true);
    for (const both of [dx, dw]) {
      const [got, wanted] = both();
      expectClose(got.dataSync(), wanted);
    }
  });

  test('channels first are refused in both languages', () => {
    const x = tf.zeros([1, 2, 5, 5]);
    const filter = tf.zeros([3, 3, 2, 1]);
    expect(() =>
      runKernel(tf, 'Conv2D', { x, filter }, { strides: 1, pad: 'valid', dataFormat: 'NCHW', dilations: 1 }),
    ).toThrow('channels last (NHWC) only');
  });
});

test('the plain back end convolves with the channels first as well, there and back', async () => {
  ({ tf } = await loadInNode('cpu'));
  const [x, filter] = [tensor(draw(60, 1), [1, 2, 5, 6]) as Tensor4D, tensor(draw(54, 2), [3, 3, 2, 3]) as Tensor4D];
  const [first, last] = ([false, true] as const).map((isLast) =>
    tf.grads((picture: Tensor, weights: Tensor) => {
      const given = isLast ? tf.transpose(picture, [0, 2, 3, 1]) : picture;
      const out = tf.conv2d(given as Tensor4D, weights as Tensor4D, 1, 'same', isLast ? 'NHWC' : 'NCHW');
      return (isLast ? tf.transpose(out, [0, 3, 1, 2]) : out).square();
    })([x, filter]),
  );
  first?.forEach((slope, i) => expectClose(slope.dataSync(), last?.[i]?.dataSync() ?? []));
});
