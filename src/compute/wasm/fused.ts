/** Dense and convolutional layers with bias and activation in one kernel, as models run them when they are not trained. */
import { _FusedMatMul, FusedConv2D, type _FusedMatMulAttrs, type FusedConv2DAttrs } from '@tensorflow/tfjs-core';
import { convolutionInfo, convolve } from './convolution.ts';
import { finish } from './finish.ts';
import { kernel } from './kernel.ts';
import { canMultiply, matrixProduct } from './matrix-product.ts';

/** a […, m, k], b […, k, n], bias [n] → activation(a·b + bias) […, m, n]. */
export const fusedMatMul = kernel<'a' | 'b' | 'bias' | 'preluActivationWeights', _FusedMatMulAttrs>(
  _FusedMatMul,
  ({ inputs, attrs, backend, heap, stock }) =>
    canMultiply(inputs.a, inputs.b, attrs)
      ? finish(backend, heap, matrixProduct(backend, heap, inputs.a, inputs.b, attrs), { ...inputs, ...attrs })
      : stock(),
);

/** x [batch, height, width, channels], filter [height, width, channels, filters], bias [filters] → as Conv2D. */
export const fusedConv2D = kernel<'x' | 'filter' | 'bias' | 'preluActivationWeights', FusedConv2DAttrs>(
  FusedConv2D,
  ({ inputs, attrs, backend, heap }) => {
    const info = convolutionInfo(inputs.x.shape, inputs.filter.shape, attrs);
    const out = backend.makeOutput(info.outShape, 'float32');
    convolve(heap, info, inputs.x, inputs.filter, out);
    return finish(backend, heap, out, { ...inputs, ...attrs });
  },
);
