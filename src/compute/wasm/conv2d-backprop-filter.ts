import { Conv2DBackpropFilter, type Conv2DBackpropFilterAttrs } from '@tensorflow/tfjs-core';
import { convolutionInfo } from '../convolution-info.ts';
import { convolveBackFilter } from './convolution.ts';
import { kernel } from './kernel.ts';

/**
 * The gradient of a convolution by its filter, which the stock back end lacks:
 *
 *     dW[v, u, c, k] = Σ over n, y, x of X[n, s·y + v − p, s·x + u − p, c] · dY[n, y, x, k]
 *
 * x [batch, height, width, channels], dy [batch, out height, out width, filters] → filterShape.
 */
export const conv2DBackpropFilter = kernel<'x' | 'dy', Conv2DBackpropFilterAttrs>(
  Conv2DBackpropFilter,
  ({ inputs: { x, dy }, attrs, backend, heap }) => {
    const info = convolutionInfo(x.shape, attrs.filterShape, attrs);
    const dFilter = backend.makeOutput(attrs.filterShape, 'float32');
    convolveBackFilter(heap, info, x, dy, dFilter);
    return dFilter;
  },
);
