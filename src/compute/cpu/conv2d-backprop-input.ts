import { Conv2DBackpropInput, type Conv2DBackpropInputAttrs } from '@tensorflow/tfjs-core';
import { convolutionInfo } from '../convolution-info.ts';
import { floatsOf, kernel } from './kernel.ts';
import { addPatches } from './patches.ts';
import { every, product } from './product.ts';

/**
 * The gradient of a convolution by its input, and the forward pass of a transposed convolution: dy times the filter, turned over, is
 * the slope at every entry of every patch, which is added where the patch took it from.
 *
 * dy [batch, out height, out width, filters], filter [height, width, channels, filters] → inputShape.
 */
export const conv2DBackpropInput = kernel<'dy' | 'filter', Conv2DBackpropInputAttrs>(
  Conv2DBackpropInput,
  ({ inputs: { dy, filter }, attrs, backend, stock }) => {
    if (attrs.dataFormat !== 'NHWC') return stock();
    const info = convolutionInfo(attrs.inputShape, filter.shape, attrs);
    const { batchSize, outHeight, outWidth, outChannels: filters } = info;
    const entries = info.filterHeight * info.filterWidth * info.inChannels;
    const steps = every(1, filters);
    const left = { values: floatsOf(backend, dy), lines: every(filters, batchSize * outHeight * outWidth), steps };
    const right = { values: floatsOf(backend, filter), lines: every(filters, entries), steps };
    return backend.makeTensorInfo(attrs.inputShape, 'float32', addPatches(info, product(left, right)));
  },
);
