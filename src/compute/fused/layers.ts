/**
 * Dense and convolutional layers of `tf.layers` by one kernel in training too: product, bias and ReLU. TensorFlow.js has such
 * kernels, but takes them apart under a gradient, or else works out the slope of a first layer's data, which nobody needs. Dropout
 * layers drop by `dropout.ts`. Each falls back to the library's own way where this one does not fit. Rests on private parts of
 * release 4.22, which tests pin.
 */
import { engine, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { Conv2D } from '@tensorflow/tfjs-layers/dist/layers/convolutional';
import { Dense, Dropout } from '@tensorflow/tfjs-layers/dist/layers/core';
import { isApart } from './apart.ts';
import { dropout } from './dropout.ts';
import { areLayersOn, fusedConvolution, fusedProduct, registerLayerGradients } from './layer-kernels.ts';
import { hasReluGradient } from './relu-gradient.ts';

type Given = Tensor | Tensor[];
type Settings = Readonly<Record<string, unknown>>;

interface Variable {
  read(): Tensor;
}

interface Hooked {
  invokeCallHook(inputs: Given, settings: Settings): void;
}

interface Weighted {
  readonly kernel: Variable;
  readonly bias: Variable | null | undefined;
  readonly activation: { getClassName(): string; apply(x: Tensor): Tensor };
}

interface Convolution extends Weighted {
  readonly strides: [number, number];
  readonly padding: string;
  readonly dataFormat: string;
  readonly dilationRate: number | readonly number[];
}

interface Dropping {
  readonly rate: number;
  readonly noiseShape: unknown;
  readonly seed: unknown;
}

let replaced = false;

/** From now on layers are computed so. Once is enough. */
export function fuseLayers(): void {
  if (replaced) return;
  replaced = true;
  registerLayerGradients();
  replaceCall(Dense.prototype, (layer: Weighted & Hooked, x, settings) => {
    if (x.rank !== 2 || !canFuse(layer, x)) return null;
    layer.invokeCallHook(x, settings);
    return finished(layer, (weights, activation) => fusedProduct({ a: x, ...weights }, activation));
  });
  replaceCall(Conv2D.prototype, (layer: Convolution, x) => {
    const { strides, padding, dataFormat, dilationRate } = layer;
    const dilated = [dilationRate].flat().some((rate) => rate !== 1);
    if (x.rank !== 4 || dilated || dataFormat === 'channelsFirst' || !canFuse(layer, x)) return null;
    const pad = padding === 'same' ? 'same' : 'valid';
    return finished(layer, ({ b: filter, bias }, activation) =>
      fusedConvolution({ x, filter, bias }, { strides, pad, activation }),
    );
  });
  replaceCall(Dropout.prototype, (layer: Dropping & Hooked, x, settings) => {
    const { rate, noiseShape, seed } = layer;
    if (settings['training'] !== true || noiseShape || seed || !(rate > 0 && rate < 1)) return null;
    layer.invokeCallHook(x, settings);
    return dropout(x, rate);
  });
}

interface Callable {
  call(inputs: Given, settings: Settings): Given;
}

/** @param own yields null where the library is to do it its own way */
function replaceCall(prototype: Callable, own: (layer: never, x: Tensor, settings: Settings) => Tensor | null): void {
  const original = Reflect.get(prototype, 'call');
  prototype.call = function (this: Callable, inputs, settings) {
    const [x, ...others] = [inputs].flat();
    const fits = x !== undefined && others.length === 0;
    const result = fits ? tidy(() => own(this as never, x, settings) ?? []) : [];
    return Array.isArray(result) ? original.call(this, inputs, settings) : result;
  };
}

/** Without a gradient the library itself uses one kernel. */
function canFuse({ bias }: Weighted, x: Tensor): boolean {
  const training = engine().state.gradientDepth > 0 && !isApart();
  return training && bias !== null && bias !== undefined && areLayersOn() && hasReluGradient(x);
}

/** Applies the activation, within the kernel where that has it. */
function finished(
  { kernel, bias, activation }: Weighted,
  run: (weights: { b: Tensor; bias: Tensor }, activation: 'relu' | 'linear') => Tensor,
): Tensor {
  const name = activation.getClassName();
  const weights = { b: kernel.read(), bias: bias?.read() as Tensor };
  if (name === 'relu') return run(weights, 'relu');
  const sums = run(weights, 'linear');
  return name === 'linear' ? sums : activation.apply(sums);
}
