import { Conv2DBackpropFilter, type Conv2DBackpropFilterAttrs } from '@tensorflow/tfjs-core';
import { convolutionInfo } from '../convolution-info.ts';
import { floatsOf, kernel } from './kernel.ts';
import { patchesOf } from './patches.ts';
import { every, product } from './product.ts';

/**
 * The gradient of a convolution by its filter: a product of all patches, turned over, and dy.
 *
 *     dW[v, u, c, k] = Σ over n, y, x of X[n, s·y + v − p, s·x + u − p, c] · dY[n, y, x, k]
 *
 * x [batch, height, width, channels], dy [batch, out height, out width, filters] → filterShape.
 */
export const conv2DBackpropFilter = kernel<'x' | 'dy', Conv2DBackpropFilterAttrs>(
  Conv2DBackpropFilter,
  ({ inputs: { x, dy }, attrs, backend, stock }) => {
    if (attrs.dataFormat !== 'NHWC') return stock();
    const info = convolutionInfo(x.shape, attrs.filterShape, attrs);
    const { values, lines: pixels, steps: entries } = patchesOf(info, floatsOf(backend, x));
    const filters = info.outChannels;
    const right = { values: floatsOf(backend, dy), lines: every(1, filters), steps: every(filters, pixels.length) };
    const dFilter = product({ values, lines: entries, steps: pixels }, right);
    return backend.makeTensorInfo(attrs.filterShape, 'float32', dFilter);
  },
);
