/** The kernels of whole layers, which TensorFlow.js 4.22 has on every back end, and their gradients, which it has not. */
import {
  _FusedMatMul,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  engine,
  FusedConv2D,
  matMul,
  registerGradient,
  sum,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { reluGradient } from './relu-gradient.ts';

type Activation = 'relu' | 'linear';

/** Back ends on which the kernels agree with float64. */
const right = new Set<string>();

export function switchOnLayers(backend: string): void {
  right.add(backend);
}

export function areLayersOn(): boolean {
  return right.has(engine().backendName);
}

/** a [m, k], b [k, n], bias [n] → activation(a·b + bias) [m, n]. */
export function fusedProduct(inputs: { a: Tensor; b: Tensor; bias: Tensor }, activation: Activation): Tensor {
  return engine().runKernel(_FusedMatMul, inputs, { transposeA: false, transposeB: false, activation });
}

interface ConvolutionAttrs {
  readonly strides: readonly [number, number];
  readonly pad: 'same' | 'valid';
  readonly activation: Activation;
}

/** x [batch, height, width, channels], filter [height, width, channels, filters], bias [filters] → activation(x ∗ filter + bias). */
export function fusedConvolution(
  inputs: { x: Tensor; filter: Tensor; bias: Tensor },
  { strides, pad, activation }: ConvolutionAttrs,
): Tensor {
  return engine().runKernel(FusedConv2D, inputs, {
    ...{ strides: [...strides], pad, dataFormat: 'NHWC', dilations: [1, 1], activation },
  });
}

export function registerLayerGradients(): void {
  registerGradient({
    kernelName: _FusedMatMul,
    inputsToSave: ['a', 'b'],
    outputsToSave: [true],
    gradFunc(dy, saved, attrs) {
      const [a, b, y] = saved as [Tensor, Tensor, Tensor];
      const dz = slopeBefore(attrs, dy as Tensor, y);
      return {
        a: () => matMul(dz, b, false, true),
        b: () => matMul(a, dz, true, false),
        bias: () => sum(dz, 0),
      };
    },
  });
  registerGradient({
    kernelName: FusedConv2D,
    inputsToSave: ['x', 'filter'],
    outputsToSave: [true],
    gradFunc(dy, saved, attrs) {
      const [x, filter, y] = saved as [Tensor, Tensor, Tensor];
      const dz = slopeBefore(attrs, dy as Tensor, y);
      const { strides, pad } = attrs as unknown as ConvolutionAttrs;
      const how = { strides, pad, dataFormat: 'NHWC' };
      return {
        x: () => engine().runKernel<Tensor>(Conv2DBackpropInput, { dy: dz, filter }, { ...how, inputShape: x.shape }),
        filter: () =>
          engine().runKernel<Tensor>(Conv2DBackpropFilter, { x, dy: dz }, { ...how, filterShape: filter.shape }),
        bias: () => sum(dz, [0, 1, 2]),
      };
    },
  });
}

/** From the slope after the activation to that before it. */
function slopeBefore(attrs: object, dy: Tensor, y: Tensor): Tensor {
  return (attrs as { activation: Activation }).activation === 'relu' ? reluGradient(dy, y) : dy;
}
