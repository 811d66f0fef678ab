/** What a piece of a program costs in kernels, dispatches and memory. Rests on private functions of release 4.22; tests pin them. */
import type { TensorFlow } from './load.ts';

export interface Work {
  /** Kernels of TensorFlow.js that ran; some of them, such as Reshape, compute nothing. */
  readonly kernels: number;
  /** Programs that the graphics card was sent; null on the processor. */
  readonly dispatches: number | null;
  /** Most bytes that tensors held at one time, those included that were there before. */
  readonly peakBytes: number;
}

interface Engine {
  readonly state: { readonly numBytes: number };
  runKernelFunc(call: { readonly kernelName?: string }): unknown;
  trackTensor(tensor: unknown, backend: unknown): void;
}

/** The functions by which WebGPU's back end and WebGL's context run a program. */
interface Graphics {
  recordAndSubmit?(...program: unknown[]): void;
  readonly gpgpu?: { executeProgram(): void };
}

/** Runs `run` on the active back end and counts; what it throws is thrown on. */
export async function countWork(tf: TensorFlow, run: () => unknown): Promise<Work> {
  const engine = tf.engine() as unknown as Engine;
  const { gpgpu } = tf.backend() as Graphics;
  let [kernels, dispatches, peakBytes] = [0, 0, engine.state.numBytes];
  const dispatched = (): void => void dispatches++;
  const restore = [
    listen(engine, 'runKernelFunc', ([call]) => void (kernels += call.kernelName === undefined ? 0 : 1)),
    listen(engine, 'trackTensor', () => void (peakBytes = Math.max(peakBytes, engine.state.numBytes))),
    listen(tf.backend() as Graphics, 'recordAndSubmit', dispatched),
    ...(gpgpu === undefined ? [] : [listen(gpgpu, 'executeProgram', dispatched)]),
  ];
  try {
    await run();
  } finally {
    restore.forEach((put) => put());
  }
  const onProcessor = ['wasm', 'cpu'].includes(tf.getBackend());
  return { kernels, dispatches: onProcessor ? null : dispatches, peakBytes };
}

/** Calls `heard` after each call of a method that there is. @returns what ends it */
function listen<T extends object, K extends keyof T>(
  owner: T,
  name: K,
  heard: (given: T[K] extends ((...given: infer A) => unknown) | undefined ? A : never) => void,
): () => void {
  const method = owner[name];
  if (typeof method !== 'function') return () => undefined;
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: (...given: Parameters<typeof heard>[0]): unknown => {
      const result: unknown = Reflect.apply(method, owner, given);
      heard(given);
      return result;
    },
  });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}
