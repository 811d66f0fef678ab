/** The gradients of pooling; see simd/max-pool-grad.ts and simd/avg-pool-grad.ts. */
import {
  AvgPoolGrad,
  backend_util,
  MaxPoolGrad,
  util,
  type MaxPoolGradAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';
import { geometryOf } from './simd/geometry.ts';

type Info = backend_util.Conv2DInfo;
type Attrs = Pick<MaxPoolGradAttrs, 'filterSize' | 'strides' | 'pad' | 'dimRoundingMode'>;

function poolInfo(x: TensorInfo, { filterSize, strides, pad, dimRoundingMode }: Attrs): Info {
  const shape = x.shape as [number, number, number, number];
  return backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
}

/** Whether windows of 2 × 2 cover the picture, each place once. */
function isTiledByTwo({ filterHeight, filterWidth, strideHeight, strideWidth, ...info }: Info): boolean {
  const two = [filterHeight, filterWidth, strideHeight, strideWidth].every((length) => length === 2);
  const padded = info.padInfo.top > 0 || info.padInfo.left > 0;
  return two && !padded && info.inHeight === 2 * info.outHeight && info.inWidth === 2 * info.outWidth;
}

/** Pooling waits for memory, and takes as long as so many operations of a product. */
function costOf({ batchSize, inHeight, inWidth, inChannels }: Info): number {
  return 32 * batchSize * inHeight * inWidth * inChannels;
}

/** dy [batch, out height, out width, channels], input [batch, height, width, channels] → the input's shape. */
export const maxPoolGradient = kernel<'dy' | 'input', Attrs>(
  MaxPoolGrad,
  ({ inputs: { dy, input }, attrs, backend, heap }) => {
    const info = poolInfo(input, attrs);
    const dx = backend.makeOutput(input.shape, 'float32');
    const [x, dys, dxs] = [heap.address(input), heap.address(dy), heap.address(dx)];
    const tiled = isTiledByTwo(info);
    const [bytes, slopeBytes] = [
      4 * util.sizeFromShape(input.shape.slice(1)),
      4 * util.sizeFromShape(dy.shape.slice(1)),
    ];
    const cost = costOf(info);
    heap.share(
      'maxPoolGradPictures',
      { units: info.batchSize, pieces: heap.piecesFor(info.batchSize, cost), cost, scratchBytes: 0 },
      ...([x, dys, dxs, Number(tiled), bytes, slopeBytes] as const),
      ...geometryOf(info),
    );
    return dx;
  },
);

/** dy [batch, out height, out width, channels], input [batch, height, width, channels] → the input's shape. */
export const avgPoolGradient = kernel<'dy' | 'input', Attrs>(
  AvgPoolGrad,
  ({ inputs: { dy, input }, attrs, backend, heap }) => {
    const info = poolInfo(input, attrs);
    const dx = backend.makeOutput(input.shape, 'float32');
    const [dys, dxs] = [heap.address(dy), heap.address(dx)];
    heap.program.zero(dxs, 4 * util.sizeFromShape(dx.shape));
    heap.program.avgPoolGrad(dys, dxs, info.batchSize, ...geometryOf(info));
    return dx;
  },
);
