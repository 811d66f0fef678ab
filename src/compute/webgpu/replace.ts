import { getKernel, registerKernel, unregisterKernel, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';

type Params = Parameters<KernelConfig['kernelFunc']>[0];
type Computed = TensorInfo | TensorInfo[];

/** A kernel of ours in the place of TensorFlow.js’s of that name, to which it leaves what it has no better way for. */
export interface Replacement {
  readonly name: string;
  readonly compute: (params: Params, stock: () => Computed) => Computed;
  /** Whether it agrees with float64 on the active back end. */
  readonly agrees: () => Promise<boolean>;
}

/** Those that were tried, and whether they serve. */
const tried = new Map<string, boolean>();

/** Whether the kernel of that name is ours: it was found right. */
export function isReplaced(name: string): boolean {
  return tried.get(name) ?? false;
}

/** To be called while WebGPU is the active back end. What is wrong or fails there is taken out again. */
export async function replaceKernel({ name, compute, agrees }: Replacement): Promise<void> {
  if (tried.has(name)) return;
  tried.set(name, false);
  const stock = getKernel(name, 'webgpu');
  put({ ...stock, kernelFunc: (params) => compute(params, () => stock.kernelFunc(params)) });
  const isRight = await agrees().catch(() => false);
  tried.set(name, isRight);
  if (!isRight) put(stock);
}

function put(kernel: KernelConfig): void {
  // Without this TensorFlow.js warns on the console.
  unregisterKernel(kernel.kernelName, 'webgpu');
  registerKernel(kernel);
}
