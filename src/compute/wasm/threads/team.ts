/** The threads that compute together: this one, and others in workers of their own where there can be any. */
import { partNames, type PartName } from '../parts/all.ts';
import type { Program } from '../simd/program.ts';
import { doPiece, makeBoard, readBoard, runPiece, waitForOthers, write, type Work } from './board.ts';
import { computer } from './desk.ts';
import { Habit } from './habit.ts';
import type { Start } from './thread.ts';

/** Starts a worker that runs thread.ts. */
export type StartThread = () => Worker;

export interface Team {
  /** How many threads there are with this one. */
  readonly size: number;
  /** Does work of so many floating-point operations, all of it, by as many threads as are free. */
  readonly share: (name: PartName, work: Omit<Work, 'part'>, cost: number) => void;
  /** Ends the other threads. */
  readonly dismiss: () => void;
}

/** More are seldom free, and some of what a machine calls its cores are halves, or slow. */
const mostThreads = 4;
/** How often this thread looks whether the others are done before it sleeps. */
const turns = 2000;

/** The threads that a machine has for us. */
export function threadCount({ hardwareConcurrency }: Pick<Navigator, 'hardwareConcurrency'>): number {
  return Math.max(1, Math.min(hardwareConcurrency, mostThreads));
}

/** This thread alone. */
export function makeSingle(program: Program): Team {
  const compute = computer(program, 0);
  return {
    size: 1,
    dismiss: () => undefined,
    share: (name, work) => {
      const whole = { ...work, part: partNames.indexOf(name) };
      // Piece by piece: there may be scratch memory for one only.
      for (let i = 0; i < work.pieces; i++) runPiece(whole, i, compute);
    },
  };
}

/** This thread and others. Those that cannot start, or not yet, leave the work to the rest. */
export function makeTeam(
  program: Program,
  start: StartThread,
  shared: Pick<Start, 'program' | 'memory'>,
  size = threadCount(navigator),
): Team {
  const memory = makeBoard();
  const board = readBoard(memory);
  const compute = computer(program, 0);
  const others = Array.from({ length: size - 1 }, (_, i) =>
    startOther(start, { ...shared, board: memory, thread: i + 1 }),
  );
  const single = makeSingle(program);
  const habitOf = habitKeeper();
  return {
    size,
    dismiss: () => others.forEach((worker) => worker?.terminate()),
    share: (name, work, cost) => {
      if (work.pieces <= 1) return single.share(name, work, cost);
      const habit = habitOf(`${name} ${cost}`);
      const began = performance.now();
      if (!habit.isToShare) single.share(name, work, cost);
      else {
        write(board, { ...work, part: partNames.indexOf(name) });
        while (doPiece(board, compute));
        if (waitForOthers(board, turns)) throw new WebAssembly.RuntimeError(`a piece of ${name} failed`);
      }
      habit.note(performance.now() - began);
    },
  };
}

/** How many kinds of work are known; a program that makes ever new ones is asked anew. */
const mostHabits = 1000;

/** The habit of each kind of work. */
function habitKeeper(): (kind: string) => Habit {
  const habits = new Map<string, Habit>();
  return (kind) => {
    const known = habits.get(kind);
    if (known !== undefined) return known;
    if (habits.size >= mostHabits) habits.clear();
    const habit = new Habit();
    habits.set(kind, habit);
    return habit;
  };
}

/** Nobody needs to hear of a thread that cannot start. */
function startOther(start: StartThread, message: Start): Worker | null {
  try {
    const worker = start();
    worker.onerror = (event) => event.preventDefault();
    worker.postMessage(message);
    return worker;
  } catch {
    return null;
  }
}
