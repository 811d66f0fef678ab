/**
 * What a gradient will need is kept by one more reference to its numbers. TensorFlow.js 4.22 runs a kernel for that, and puts it on its
 * tape, which is searched for each variable: in a small network a quarter of all kernels. Only the gradient of a gradient asks for the
 * way from what is kept to what it was, and gets it. What a gradient that threw has kept goes when the next begins. Rests on private
 * parts of the engine, which a test pins.
 */
import { engine, type KernelBackend, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';

interface Engine {
  readonly state: { readonly gradientDepth: number; readonly activeTape: readonly Node[] | null };
  readonly backend: KernelBackend;
  clone(tensor: Tensor): Tensor;
  keep(tensor: Tensor): Tensor;
  makeTensorFromTensorInfo(info: TensorInfo, backend: KernelBackend): Tensor;
  saveTensorsForBackwardMode(tensors: readonly Tensor[]): Tensor[];
  startTape(): void;
}

/** An operation on the engine's tape. */
interface Node {
  /** What its gradient will need. */
  readonly saved?: readonly Tensor[];
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
  // As it is now: whoever follows later what programs keep need not hear of what gradients keep for themselves and give back.
  const keep = all.keep.bind(all);
  all.saveTensorsForBackwardMode = (tensors) => tensors.map((tensor) => keep(all.clone(tensor)));
  const start = all.startTape.bind(all);
  all.startTape = () => {
    const { gradientDepth, activeTape } = all.state;
    // A gradient that threw has left its tape, and on it what it kept.
    if (gradientDepth === 0)
      for (const { saved } of activeTape ?? []) for (const tensor of saved ?? []) tensor.dispose();
    start();
  };
}
