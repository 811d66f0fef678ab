/** Convolutions as one product of matrices, alone or with bias and activation in one kernel. */
import { Conv2D, FusedConv2D, type Conv2DAttrs, type FusedConv2DAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { convolutionInfo } from '../convolution-info.ts';
import { finishLayer, isAlongRows } from '../finish-layer.ts';
import { floatsOf, kernel, type Cpu } from './kernel.ts';
import { patchesOf } from './patches.ts';
import { every, product } from './product.ts';

/** x [batch, height, width, channels], filter [height, width, channels, filters] → [batch, out height, out width, filters]. */
export const conv2D = kernel<'x' | 'filter', Conv2DAttrs>(Conv2D, ({ inputs: { x, filter }, attrs, backend, stock }) =>
  attrs.dataFormat === 'NHWC' ? convolve(backend, x, filter, attrs) : stock(),
);

/** x [batch, height, width, channels], filter [height, width, channels, filters], bias [filters] → as Conv2D. */
export const fusedConv2D = kernel<'x' | 'filter' | 'bias' | 'preluActivationWeights', FusedConv2DAttrs>(
  FusedConv2D,
  ({ inputs, attrs, backend, stock }) => {
    const { x, filter } = inputs;
    const bias = inputs.bias as TensorInfo | undefined;
    if (attrs.dataFormat !== 'NHWC') return stock();
    const along = bias !== undefined && isAlongRows(bias, filter.shape[3] ?? 0);
    const out = convolve(backend, x, filter, attrs, along ? floatsOf(backend, bias) : undefined);
    return finishLayer('cpu', backend, out, { ...inputs, ...attrs, bias: along ? undefined : bias });
  },
);

function convolve(
  backend: Cpu,
  x: TensorInfo,
  filter: TensorInfo,
  attrs: Conv2DAttrs,
  start?: Float32Array,
): TensorInfo {
  const info = convolutionInfo(x.shape, filter.shape, attrs);
  const patches = patchesOf(info, floatsOf(backend, x));
  const { outChannels } = info;
  const columns = every(1, outChannels);
  const right = { values: floatsOf(backend, filter), lines: columns, steps: every(outChannels, patches.steps.length) };
  return backend.makeTensorInfo(info.outShape, 'float32', product(patches, right, start));
}
