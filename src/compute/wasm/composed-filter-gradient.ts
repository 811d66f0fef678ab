import {
  backend_util,
  Conv2D,
  Conv2DBackpropFilter,
  PadV2,
  Slice,
  Transpose,
  type Conv2DBackpropFilterAttrs,
  type KernelBackend,
  type KernelConfig,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';

/**
 * The gradient of a convolution by its filter for engines without SIMD; it is itself a convolution:
 *
 *     dW[v, u, c, k] = Σ over n, y, x of X[n, s·y + v − p, s·x + u − p, c] · dY[n, y, x, k]
 *
 * With the batch n in the place of the channels, X transposed to [c, height, width, n] is convolved with dY transposed to
 * [y, x, n, k]; the stride s of the forward pass spreads the "filter" dY out, so it becomes the dilation.
 *
 * x [batch, height, width, channels], dy [batch, out height, out width, filters] → filterShape.
 */
export const composedFilterGradient: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }) {
    const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
    const { strides, pad, dataFormat, dimRoundingMode, filterShape } = attrs as unknown as Conv2DBackpropFilterAttrs;
    const format = backend_util.convertConv2DDataFormat(dataFormat);
    const info = backend_util.computeConv2DInfo(
      x.shape as [number, number, number, number],
      filterShape,
      strides,
      1,
      pad,
      dimRoundingMode,
      false,
      format,
    );
    const { top, bottom, left, right } = info.padInfo;
    const edges = [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ];
    const none = { strides: 1, pad: 'valid', dataFormat, dimRoundingMode };
    const size = [info.inChannels, info.filterHeight, info.filterWidth, info.outChannels];
    return chain('wasm', backend as KernelBackend, (run) => {
      const picture = run(
        PadV2,
        { x: run(Transpose, { x }, { perm: [3, 1, 2, 0] }) },
        { paddings: edges, constantValue: 0 },
      );
      const filter = run(Transpose, { x: dy }, { perm: [1, 2, 0, 3] });
      const full = run(Conv2D, { x: picture, filter }, { ...none, dilations: [info.strideHeight, info.strideWidth] });
      // Where the stride left pixels over at the far edge, there are more rows and columns than the filter has.
      const cut = run(Slice, { x: full }, { begin: [0, 0, 0, 0], size });
      return run(Transpose, { x: cut }, { perm: [1, 2, 0, 3] });
    });
  },
};
