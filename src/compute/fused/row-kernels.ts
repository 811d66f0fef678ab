/** The passes over rows as kernels of TensorFlow.js: which inputs they take and what shape they yield. */
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import {
  binaryCrossentropy,
  binaryCrossentropyGradient,
  logLoss,
  logLossGradient,
  sigmoidCrossEntropy,
  sigmoidCrossEntropyGradient,
} from './binary.ts';
import {
  crossentropy,
  crossentropyGradient,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  softmaxGradient,
  sparseCrossentropy,
  sparseCrossentropyGradient,
  type RowPass,
} from './crossentropy.ts';

/** One number for each row, or all of the row. */
export type PerRow = 'one' | 'all';

export interface RowKernel {
  readonly name: string;
  /** In the order in which the pass takes them. The last axis of those that hold whole rows is the row. */
  readonly inputs: Readonly<Record<string, PerRow>>;
  readonly yields: PerRow;
  readonly pass: RowPass;
}

const numberByNumber = { inputs: { labels: 'all', predictions: 'all' }, yields: 'all' } as const;
const slopeByNumber = { inputs: { ...numberByNumber.inputs, dy: 'all' }, yields: 'all' } as const;

export const rowKernels = {
  logLoss: { name: 'LogLoss', ...numberByNumber, pass: logLoss },
  logLossGradient: { name: 'LogLossGradient', ...slopeByNumber, pass: logLossGradient },
  sigmoidCrossEntropy: { name: 'SigmoidCrossEntropy', ...numberByNumber, pass: sigmoidCrossEntropy },
  sigmoidCrossEntropyGradient: {
    name: 'SigmoidCrossEntropyGradient',
    ...slopeByNumber,
    pass: sigmoidCrossEntropyGradient,
  },
  binaryCrossentropy: { name: 'BinaryCrossentropy', ...numberByNumber, pass: binaryCrossentropy },
  binaryCrossentropyGradient: {
    name: 'BinaryCrossentropyGradient',
    ...slopeByNumber,
    pass: binaryCrossentropyGradient,
  },
  softmaxCrossEntropy: {
    name: 'SoftmaxCrossEntropy',
    inputs: { labels: 'all', logits: 'all' },
    yields: 'one',
    pass: softmaxCrossEntropy,
  },
  softmaxCrossEntropyGradient: {
    name: 'SoftmaxCrossEntropyGradient',
    inputs: { labels: 'all', logits: 'all', dy: 'one' },
    yields: 'all',
    pass: softmaxCrossEntropyGradient,
  },
  crossentropy: {
    name: 'Crossentropy',
    inputs: { targets: 'all', probabilities: 'all' },
    yields: 'one',
    pass: crossentropy,
  },
  crossentropyGradient: {
    name: 'CrossentropyGradient',
    inputs: { targets: 'all', probabilities: 'all', dy: 'one' },
    yields: 'all',
    pass: crossentropyGradient,
  },
  sparseCrossentropy: {
    name: 'SparseCrossentropy',
    inputs: { targets: 'one', probabilities: 'all' },
    yields: 'one',
    pass: sparseCrossentropy,
  },
  sparseCrossentropyGradient: {
    name: 'SparseCrossentropyGradient',
    inputs: { targets: 'one', probabilities: 'all', dy: 'one' },
    yields: 'all',
    pass: sparseCrossentropyGradient,
  },
  softmaxGradient: { name: 'SoftmaxGradient', inputs: { y: 'all', dy: 'all' }, yields: 'all', pass: softmaxGradient },
} as const satisfies Record<string, RowKernel>;

/** Computes a kernel's output of that shape from its inputs, in their order. */
export type ComputeRows<Backend> = (
  backend: Backend,
  call: {
    readonly kernel: RowKernel;
    readonly inputs: readonly TensorInfo[];
    readonly classes: number;
    readonly shape: readonly number[];
  },
) => TensorInfo;

export function rowConfig<Backend>(
  kernel: RowKernel,
  backendName: string,
  compute: ComputeRows<Backend>,
): KernelConfig {
  return {
    kernelName: kernel.name,
    backendName,
    kernelFunc({ inputs, backend }) {
      const names = Object.keys(kernel.inputs);
      const tensors = names.map((name) => inputs[name] as TensorInfo);
      const whole = tensors[names.findIndex((name) => kernel.inputs[name] === 'all')];
      const rows = whole?.shape ?? [];
      const shape = kernel.yields === 'all' ? rows : rows.slice(0, -1);
      return compute(backend as Backend, { kernel, inputs: tensors, classes: rows.at(-1) ?? 1, shape });
    },
  };
}
