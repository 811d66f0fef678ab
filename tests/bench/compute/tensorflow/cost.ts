import type { Cost } from '../training.ts';
import type { TensorFlow } from './prepare.ts';

/** What the engine runs a kernel by, and what the graphics back ends start a program by: private, in 4.22. */
interface Host {
  runKernelFunc?: (this: this, ...args: unknown[]) => unknown;
  runWebGLProgram?: (this: this, ...args: unknown[]) => unknown;
  runWebGPUProgram?: (this: this, ...args: unknown[]) => unknown;
}

/** Counts while something runs. */
export async function counted<T>(tf: TensorFlow, run: () => Promise<T>): Promise<[T, Cost]> {
  const engine: object = tf.engine();
  const backend = tf.backend() as Host;
  let [kernels, programs, bytes] = [0, 0, 0];
  const undo = [
    afterEach(engine, 'runKernelFunc', ([params]) => {
      // A function of its own gradient goes the same way, without a name.
      if ((params as { kernelName?: string }).kernelName === undefined) return;
      kernels += 1;
      bytes = Math.max(bytes, tf.memory().numBytes);
    }),
    afterEach(backend, 'runWebGLProgram', () => (programs += 1)),
    afterEach(backend, 'runWebGPUProgram', () => (programs += 1)),
  ];
  const isGraphics = backend.runWebGLProgram !== undefined || backend.runWebGPUProgram !== undefined;
  try {
    const result = await run();
    return [result, { dispatches: isGraphics ? programs : kernels, bytes }];
  } finally {
    for (const restore of undo) restore();
  }
}

/** Calls `count` with the arguments after each call of a method that is there. @returns what undoes it */
function afterEach(host: Host, name: keyof Host, count: (args: unknown[]) => void): () => void {
  const original = host[name];
  if (original === undefined) return () => undefined;
  const counted = (...args: unknown[]): unknown => {
    const result = original.apply(host, args);
    count(args);
    return result;
  };
  // Over the method of its class, until it is deleted again.
  Object.assign(host, { [name]: counted });
  return () => Reflect.deleteProperty(host, name);
}
