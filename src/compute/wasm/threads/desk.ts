import { partNames, parts } from '../parts/all.ts';
import type { Desk, Part } from '../parts/part.ts';
import type { Program } from '../simd/program.ts';
import type { Run } from './board.ts';

/** Our program on the memory given. */
export function startProgram(program: WebAssembly.Module, memory: WebAssembly.Memory): Program {
  return new WebAssembly.Instance(program, { env: { memory } }).exports as unknown as Program;
}

/** Computes pieces as the thread of that number, which has scratch memory of its own. */
export function computer(program: Program, thread: number): Run {
  return ({ part, scratch, scratchBytes, numbers }, from, to) => {
    const name = partNames[part];
    if (name === undefined) throw new RangeError(`there is no part ${part}`);
    const desk: Desk = { program, scratch: scratch + thread * scratchBytes };
    // Each takes its own numbers; those that wrote the work up were checked.
    (parts[name] as Part<readonly number[]>)(desk, from, to, ...numbers);
  };
}
