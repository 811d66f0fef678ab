import {
  backend_util,
  Conv3DBackpropInputV2,
  type Conv3DBackpropInputV2Attrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';

/** A place's numbers in a row-major array: where those of its last axis begin. */
const placeIn =
  ([, depth = 1, height = 1, width = 1, last = 1]: readonly number[]) =>
  (n: number, z: number, y: number, x: number): number =>
    (((n * depth + z) * height + y) * width + x) * last;

/**
 * The gradient of a convolution over volumes by its input; the one of TensorFlow.js 4.22 is wrong on this back end. Plain loops:
 *
 *     dX[n, s·z + t − p, s·y + v − p, s·x + u − p, c] += Σ over k of dY[n, z, y, x, k] · W[t, v, u, c, k]
 *
 * dy [batch, out depth, out height, out width, filters], filter [depth, height, width, channels, filters] → inputShape.
 */
export const conv3DBackpropInput = kernel<'dy' | 'filter', Conv3DBackpropInputV2Attrs>(
  Conv3DBackpropInputV2,
  ({ inputs: { dy, filter }, attrs: { inputShape, strides, pad }, backend }) => {
    const filterShape = filter.shape as [number, number, number, number, number];
    const info = backend_util.computeConv3DInfo(inputShape, filterShape, strides, 1, pad);
    const dx = backend.makeOutput(inputShape, 'float32');
    // Views only now: the output may have made the heap grow, which cuts earlier views off.
    const view = (tensor: TensorInfo) => backend.typedArrayFromHeap(tensor);
    const [dxs, dys, weights] = [view(dx).fill(0), view(dy), view(filter)];
    const { padInfo, inChannels, outChannels } = info;
    const [inPlace, outPlace] = [placeIn(inputShape), placeIn(info.outShape)];
    const each = (size: number, visit: (i: number) => void): void => {
      for (let i = 0; i < size; i++) visit(i);
    };
    /** Adds one window of one output place. */
    const add = (n: number, z: number, y: number, x: number, slopes: number): void => {
      let weight = 0;
      for (let t = 0; t < info.filterDepth; t++) {
        for (let v = 0; v < info.filterHeight; v++) {
          for (let u = 0; u < info.filterWidth; u++, weight += inChannels * outChannels) {
            if (!inside(z + t, info.inDepth) || !inside(y + v, info.inHeight) || !inside(x + u, info.inWidth)) continue;
            const to = inPlace(n, z + t, y + v, x + u);
            for (let c = 0; c < inChannels; c++) {
              let sum = 0;
              for (let k = 0; k < outChannels; k++)
                sum += (dys[slopes + k] ?? 0) * (weights[weight + c * outChannels + k] ?? 0);
              dxs[to + c] = (dxs[to + c] ?? 0) + sum;
            }
          }
        }
      }
    };
    each(info.batchSize, (n) =>
      each(info.outDepth, (z) =>
        each(info.outHeight, (y) =>
          each(info.outWidth, (x) =>
            add(
              n,
              z * info.strideDepth - padInfo.front,
              y * info.strideHeight - padInfo.top,
              x * info.strideWidth - padInfo.left,
              outPlace(n, z, y, x),
            ),
          ),
        ),
      ),
    );
    return dx;
  },
);

function inside(at: number, size: number): boolean {
  return at >= 0 && at < size;
}
