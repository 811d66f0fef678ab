/** The gradients of a depthwise convolution, which the stock back end lacks; see simd/depthwise.ts. */
import {
  DepthwiseConv2dNativeBackpropFilter,
  DepthwiseConv2dNativeBackpropInput,
  util,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs,
} from '@tensorflow/tfjs-core';
import { convolutionInfo } from '../convolution-info.ts';
import { kernel } from './kernel.ts';
import { geometryOf } from './simd/geometry.ts';

/** dy [batch, out height, out width, channels × multiplier], filter [height, width, channels, multiplier] → inputShape. */
export const depthwiseInputGradient = kernel<'dy' | 'filter', DepthwiseConv2dNativeBackpropInputAttrs>(
  DepthwiseConv2dNativeBackpropInput,
  ({ inputs: { dy, filter }, attrs, backend, heap }) => {
    const info = convolutionInfo(attrs.inputShape, filter.shape, attrs, true);
    const dx = backend.makeOutput(attrs.inputShape, 'float32');
    const [dxs, weights, dys] = [heap.address(dx), heap.address(filter), heap.address(dy)];
    const multiplier = filter.shape[3] ?? 1;
    heap.program.zero(dxs, 4 * util.sizeFromShape(dx.shape));
    heap.program.depthwiseInputGrad(dxs, weights, dys, multiplier, info.batchSize, ...geometryOf(info));
    return dx;
  },
);

/** x [batch, height, width, channels], dy [batch, out height, out width, channels × multiplier] → filterShape. */
export const depthwiseFilterGradient = kernel<'x' | 'dy', DepthwiseConv2dNativeBackpropFilterAttrs>(
  DepthwiseConv2dNativeBackpropFilter,
  ({ inputs: { x, dy }, attrs, backend, heap }) => {
    const info = convolutionInfo(x.shape, attrs.filterShape, attrs, true);
    const dFilter = backend.makeOutput(attrs.filterShape, 'float32');
    const [xs, dFilters, dys] = [heap.address(x), heap.address(dFilter), heap.address(dy)];
    const multiplier = attrs.filterShape[3];
    heap.program.zero(dFilters, 4 * util.sizeFromShape(dFilter.shape));
    heap.program.depthwiseFilterGrad(xs, dFilters, dys, multiplier, info.batchSize, ...geometryOf(info));
    return dFilter;
  },
);
