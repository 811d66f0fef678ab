/** Dense and convolutional layers with bias and activation in one kernel. */
import { _FusedMatMul, FusedConv2D, util, type _FusedMatMulAttrs, type FusedConv2DAttrs } from '@tensorflow/tfjs-core';
import { canMultiply } from '../matrices.ts';
import { convolutionInfo } from '../convolution-info.ts';
import { convolve } from './convolution.ts';
import { finish, withRowFinish } from './finish.ts';
import { kernel } from './kernel.ts';
import { matrixProduct } from './matrix-product.ts';

/** a […, m, k], b […, k, n], bias [n] → activation(a·b + bias) […, m, n]. */
export const fusedMatMul = kernel<'a' | 'b' | 'bias' | 'preluActivationWeights', _FusedMatMulAttrs>(
  _FusedMatMul,
  ({ inputs, attrs, backend, heap, stock }) => {
    const { a, b } = inputs;
    if (!canMultiply(a, b, attrs)) return stock();
    const out = matrixProduct(backend, heap, a, b, attrs);
    const width = out.shape.at(-1) ?? 1;
    const count = util.sizeFromShape(out.shape.slice(0, -1));
    const wanted = { ...inputs, ...attrs };
    withRowFinish(heap, width, wanted, (rows) => {
      if (rows) heap.program.bias(heap.address(out), count, width, rows.bias, rows.low, rows.high);
    });
    return finish(backend, out, wanted);
  },
);

/** x [batch, height, width, channels], filter [height, width, channels, filters], bias [filters] → as Conv2D. */
export const fusedConv2D = kernel<'x' | 'filter' | 'bias' | 'preluActivationWeights', FusedConv2DAttrs>(
  FusedConv2D,
  ({ inputs, attrs, backend, heap }) => {
    const { x, filter } = inputs;
    const info = convolutionInfo(x.shape, filter.shape, attrs);
    const out = backend.makeOutput(info.outShape, 'float32');
    const wanted = { ...inputs, ...attrs };
    withRowFinish(heap, info.outChannels, wanted, (rows) => convolve(heap, info, { x, filter, out }, rows));
    return finish(backend, out, wanted);
  },
);
