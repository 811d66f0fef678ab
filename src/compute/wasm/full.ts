import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { CourseError } from '../../course/course-error.ts';
import type { TensorFlow } from '../load.ts';
import { say } from '../words.ts';

/** Private parts of the back end of TensorFlow.js 4.22; a test pins them. */
interface Inside {
  readonly asm: { readonly malloc: (bytes: number) => number };
  /** All of the memory; replaced when it grows. */
  readonly HEAPU8: Uint8Array;
  _malloc: (bytes: number) => number;
}

/** Addresses in WebAssembly have 32 bits. */
const bytesInAll = 2 ** 32;

/**
 * Makes the back end refuse a tensor that it has no memory for: the error is a CourseError, thrown where the tensor is made. Left to
 * itself, TensorFlow.js does not look whether it was given memory and writes over its own from address 0 on; of a tensor beyond 4 GiB it
 * asks for the remainder only. Called before the back end starts.
 */
export function refuseWhenFull(tf: TensorFlow): void {
  const entry = tf.engine().registryFactory['wasm'];
  if (entry === undefined) throw new Error('the WebAssembly back end is not registered');
  const { factory } = entry;
  entry.factory = async () => {
    const backend = (await factory()) as BackendWasm;
    const inside = backend.wasm as unknown as Inside;
    inside._malloc = (bytes) => {
      const address = allocate(inside, bytes);
      if (address === null) throw new CourseError(say((words) => words.full(Math.ceil(bytes / 2 ** 20))));
      return address;
    };
    return backend;
  };
}

/** The address of that many bytes, or null where there are none. */
function allocate(inside: Inside, bytes: number): number | null {
  if (bytes >= bytesInAll) return null;
  const address = inside.asm.malloc(bytes) >>> 0;
  // Where less than that is left below 4 GiB, it may answer with the end of the memory, and takes nothing.
  return address === 0 || address + bytes > inside.HEAPU8.length ? null : address;
}
