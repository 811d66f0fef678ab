/**
 * What a gradient will need is kept by one more reference to its numbers. TensorFlow.js 4.22 runs a kernel for that, and puts it on its
 * tape, which is searched for each variable: in a small network a quarter of all kernels. Only the gradient of a gradient asks for the
 * way from what is kept to what it was, and gets it. Rests on private parts of the engine, which a test pins.
 */
import { engine, type KernelBackend, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';

interface Engine {
  readonly state: { readonly gradientDepth: number };
  readonly backend: KernelBackend;
  clone(tensor: Tensor): Tensor;
  makeTensorFromTensorInfo(info: TensorInfo, backend: KernelBackend): Tensor;
}

let replaced = false;

/** From now on tensors are kept so. Once is enough. */
export function keepByReference(): void {
  if (replaced) return;
  replaced = true;
  const all = engine() as unknown as Engine;
  const original = all.clone.bind(all);
  all.clone = (tensor) => {
    if (all.state.gradientDepth > 1 || tensor.dtype === 'string') return original(tensor);
    all.backend.incRef(tensor.dataId);
    return all.makeTensorFromTensorInfo(tensor, all.backend);
  };
}
