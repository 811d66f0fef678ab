/** The memory of TensorFlow.js's WebAssembly back end, and our program working on it. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { NumbersOf, PartName } from './parts/all.ts';
import type { Program } from './simd/program.ts';
import { startProgram } from './threads/desk.ts';
import { makeSingle, makeTeam, type StartThread, type Team } from './threads/team.ts';

/** Private parts of the back end of TensorFlow.js 4.22 that kernels of ours use; a test pins them. */
interface Inside {
  readonly asm: { readonly memory: WebAssembly.Memory };
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}

export interface Heap {
  readonly program: Program;
  readonly address: (tensor: TensorInfo) => number;
  /**
   * Lends `bytes` bytes while `use` runs.
   * @throws CourseError when there are no more
   */
  readonly lend: <T>(bytes: number, use: (address: number) => T) => T;
  /** In how many pieces work of so many units is best done, which takes `cost` floating-point operations in all. */
  readonly piecesFor: (units: number, cost: number) => number;
  /** Does that work in pieces, by all threads that are free; each has `scratchBytes` bytes for itself. */
  readonly share: <Name extends PartName>(
    name: Name,
    work: { readonly units: number; readonly pieces: number; readonly cost: number; readonly scratchBytes: number },
    ...numbers: NumbersOf<Name>
  ) => void;
}

/**
 * Operations that make a piece. Smaller ones are done sooner alone, or cost afterwards what they save: many of them keep a core busy that
 * the engine needs for its garbage.
 */
const leastCost = 4_000_000;

const state: { program: WebAssembly.Module | null; startThread: StartThread | null; team: Team | null } = {
  program: null,
  startThread: null,
  team: null,
};
const heaps = new WeakMap<BackendWasm, Heap>();

/**
 * Called once, before any kernel of ours runs.
 * @param startThread - null where there is to be one thread, and the back end's memory is not shared
 */
export function rememberProgram(program: WebAssembly.Module, startThread: StartThread | null): void {
  state.program = program;
  state.startThread = startThread;
}

/** Started at the first use, anew for each instance of the back end. */
export function heapOf(backend: BackendWasm): Heap {
  const known = heaps.get(backend);
  if (known !== undefined) return known;
  if (state.program === null) throw new Error('the program of the kernels was not compiled');
  const inside = backend.wasm as unknown as Inside;
  const { memory } = inside.asm;
  const program = startProgram(state.program, memory);
  // There is one instance of the back end at a time.
  state.team?.dismiss();
  const team =
    state.startThread === null
      ? makeSingle(program)
      : makeTeam(program, state.startThread, { program: state.program, memory });
  state.team = team;
  const lend: Heap['lend'] = (bytes, use) => {
    const address = inside._malloc(bytes);
    try {
      return use(address);
    } finally {
      inside._free(address);
    }
  };
  const heap: Heap = {
    program,
    // Addresses above 2 GiB are negative there.
    address: ({ dataId }) => backend.getMemoryOffset(dataId),
    lend,
    piecesFor: (units, cost) =>
      team.size === 1 ? 1 : Math.max(1, Math.min(units, 2 * team.size, Math.floor(cost / leastCost))),
    share: (name, { units, pieces, cost, scratchBytes }, ...numbers) => {
      const desks = pieces > 1 ? team.size : 1;
      lend(desks * scratchBytes, (scratch) =>
        team.share(name, { units, pieces, scratch, scratchBytes, numbers }, cost),
      );
    },
  };
  heaps.set(backend, heap);
  return heap;
}
