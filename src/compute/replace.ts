import { getKernel, registerKernel, unregisterKernel, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Backend } from '../protocol/messages.ts';

type Params = Parameters<KernelConfig['kernelFunc']>[0];
type Computed = TensorInfo | TensorInfo[];

/** A kernel of ours in the place of TensorFlow.js’s of that name, to which it leaves what it has no better way for. */
export interface Replacement {
  readonly name: string;
  readonly backend: Backend;
  readonly compute: (params: Params, stock: () => Computed) => Computed;
  /** Whether it agrees with float64 on its back end, which is the active one. */
  readonly agrees: () => Promise<boolean>;
}

/** Those that were tried, and whether they serve. */
const tried = new Map<Replacement, boolean>();

/** Whether it is in its place: it was found right. */
export function isInPlace(replacement: Replacement): boolean {
  return tried.get(replacement) ?? false;
}

/** To be called while its back end is the active one. What is wrong or fails there is taken out again. */
export async function replaceKernel(replacement: Replacement): Promise<void> {
  const { name, backend, compute, agrees } = replacement;
  if (tried.has(replacement)) return;
  tried.set(replacement, false);
  const stock = getKernel(name, backend);
  put({ ...stock, kernelFunc: (params) => compute(params, () => stock.kernelFunc(params)) });
  const isRight = await agrees().catch(() => false);
  tried.set(replacement, isRight);
  if (!isRight) put(stock);
}

function put(kernel: KernelConfig): void {
  // Without this TensorFlow.js warns on the console.
  unregisterKernel(kernel.kernelName, kernel.backendName);
  registerKernel(kernel);
}
