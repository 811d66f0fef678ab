import { getKernel, type KernelBackend, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Backend } from '../protocol/messages.ts';

/** Runs a kernel: one of the back end's by its name, or this one. */
export type RunKernel = (
  kernel: string | KernelConfig,
  inputs: Record<string, TensorInfo | undefined>,
  attrs: object,
) => TensorInfo;

/** Composes a kernel of others and frees what lies between them; only the result of `compose` stays. */
export function chain(
  backendName: Backend,
  backend: Pick<KernelBackend, 'disposeData'>,
  compose: (run: RunKernel) => TensorInfo,
): TensorInfo {
  const made: TensorInfo[] = [];
  const result = compose((kernel, inputs, attrs) => {
    const { kernelFunc } = typeof kernel === 'string' ? getKernel(kernel, backendName) : kernel;
    const output = kernelFunc({
      inputs,
      backend,
      attrs: attrs as never,
    });
    // None of the kernels used has more than one output.
    const [single] = [output].flat() as [TensorInfo];
    made.push(single);
    return single;
  });
  // Several may share their data, as a tensor and its reshaped self do: each counts as a user, and one remains.
  const remains = made.findIndex(({ dataId }) => dataId === result.dataId);
  made.forEach(({ dataId }, i) => i !== remains && backend.disposeData(dataId));
  return result;
}
