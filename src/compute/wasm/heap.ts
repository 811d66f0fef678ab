/** The memory of TensorFlow.js's WebAssembly back end, and our program working on it. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Program } from './simd/program.ts';

/** Private parts of the back end of TensorFlow.js 4.22 that kernels of ours use; a test pins them. */
interface Inside {
  readonly asm: { readonly memory: WebAssembly.Memory };
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}

export interface Heap {
  readonly program: Program;
  readonly address: (tensor: TensorInfo) => number;
  /** Lends `bytes` bytes while `use` runs. */
  readonly lend: <T>(bytes: number, use: (address: number) => T) => T;
}

const state: { program: WebAssembly.Module | null } = { program: null };
const heaps = new WeakMap<BackendWasm, Heap>();

/** Called once, before any kernel of ours runs. */
export function rememberProgram(program: WebAssembly.Module): void {
  state.program = program;
}

/** Started at the first use, anew for each instance of the back end. */
export function heapOf(backend: BackendWasm): Heap {
  const known = heaps.get(backend);
  if (known !== undefined) return known;
  if (state.program === null) throw new Error('the program of the kernels was not compiled');
  const inside = backend.wasm as unknown as Inside;
  const { exports } = new WebAssembly.Instance(state.program, { env: { memory: inside.asm.memory } });
  const heap: Heap = {
    program: exports as unknown as Program,
    // Addresses above 2 GiB are negative there.
    address: ({ dataId }) => backend.getMemoryOffset(dataId),
    lend: (bytes, use) => {
      const address = inside._malloc(bytes) >>> 0;
      if (address === 0) throw new RangeError(`no ${bytes} bytes left for a kernel`);
      try {
        return use(address);
      } finally {
        inside._free(address);
      }
    },
  };
  heaps.set(backend, heap);
  return heap;
}
