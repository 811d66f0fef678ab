import { Conv2DBackpropInput, type Conv2DBackpropInputAttrs } from '@tensorflow/tfjs-core';
import { convolutionInfo } from '../convolution-info.ts';
import { convolveBackInput } from './convolution.ts';
import { kernel } from './kernel.ts';

/**
 * The gradient of a convolution by its input; also the forward pass of a transposed convolution. The stock kernel is
 * one loop inside the other, number by number; this one is a product of matrices.
 *
 * dy [batch, out height, out width, filters], filter [height, width, channels, filters] → inputShape.
 */
export const conv2DBackpropInput = kernel<'dy' | 'filter', Conv2DBackpropInputAttrs>(
  Conv2DBackpropInput,
  ({ inputs: { dy, filter }, attrs, backend, heap }) => {
    const info = convolutionInfo(attrs.inputShape, filter.shape, attrs);
    const dx = backend.makeOutput(attrs.inputShape, 'float32');
    convolveBackInput(heap, info, dy, filter, dx);
    return dx;
  },
);
