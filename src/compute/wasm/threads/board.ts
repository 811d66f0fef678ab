/**
 * Where work is written up for the threads: a few words in shared memory. Pieces of work are numbered through; who takes a piece
 * raises `taken`, who has done one raises `done`, and the next work is written up when `written`, `taken` and `done` are
 * equal. A thread that comes late, or never, leaves its pieces to the others. Differences of the counts stay right when they
 * wrap around.
 */
const at = { written: 0, taken: 1, done: 2, asleep: 3, waiting: 4, failed: 5 } as const;
const wordCount = 8;
/** More than any kernel's numbers, and those of the work before them. */
const numberCount = 64;
/** Of them, those before the kernel's own. */
const header = 7;

export interface Board {
  readonly words: Int32Array<SharedArrayBuffer>;
  readonly numbers: Float64Array<SharedArrayBuffer>;
}

/** A kernel's work, cut into pieces of about the same size. */
export interface Work {
  /** Which of the parts in parts/all.ts. */
  readonly part: number;
  /** How many units there are, and how many pieces they are cut into. */
  readonly units: number;
  readonly pieces: number;
  /** Address of the threads' scratch memory, and how much each has. */
  readonly scratch: number;
  readonly scratchBytes: number;
  readonly numbers: readonly number[];
}

export function makeBoard(): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * wordCount + 8 * numberCount);
}

export function readBoard(memory: SharedArrayBuffer): Board {
  return {
    words: new Int32Array(memory, 0, wordCount),
    numbers: new Float64Array(memory, 4 * wordCount, numberCount),
  };
}

/** Writes work up when all before it is done, and wakes who sleeps. */
export function write({ words, numbers }: Board, work: Work): void {
  const { part, units, pieces, scratch, scratchBytes } = work;
  const first = Atomics.load(words, at.written);
  numbers.set([part, units, pieces, scratch, scratchBytes, first, work.numbers.length, ...work.numbers]);
  Atomics.store(words, at.written, (first + pieces) | 0);
  if (Atomics.load(words, at.asleep) > 0) Atomics.notify(words, at.written);
}

/** Takes a piece that nobody has; null when there is none. */
function take({ words }: Board): number | null {
  let taken = Atomics.load(words, at.taken);
  while (((Atomics.load(words, at.written) - taken) | 0) > 0) {
    const before = Atomics.compareExchange(words, at.taken, taken, (taken + 1) | 0);
    if (before === taken) return taken;
    taken = before;
  }
  return null;
}

/** Computes the units from … to − 1 of some work. */
export type Run = (work: Work, from: number, to: number) => void;

/** Computes piece `i` of some work. */
export function runPiece(work: Work, i: number, run: Run): void {
  const edge = (index: number): number => Math.floor((index * work.units) / work.pieces);
  run(work, edge(i), edge(i + 1));
}

/** Does one piece, if there is one left: by `run`. */
export function doPiece(board: Board, run: Run): boolean {
  const piece = take(board);
  if (piece === null) return false;
  const { words } = board;
  const [part = 0, units = 0, pieces = 1, scratch = 0, scratchBytes = 0, first = 0, count = 0] = board.numbers;
  const numbers = Array.from(board.numbers.subarray(header, header + count));
  const i = (piece - first) | 0;
  try {
    runPiece({ part, units, pieces, scratch, scratchBytes, numbers }, i, run);
  } catch {
    Atomics.store(words, at.failed, 1);
  } finally {
    Atomics.add(words, at.done, 1);
    if (Atomics.load(words, at.waiting) > 0) Atomics.notify(words, at.done);
  }
  return true;
}

/** Waits until all that is written up is done. @returns whether a piece has failed since the last time */
export function waitForOthers({ words }: Board, turns: number): boolean {
  const written = Atomics.load(words, at.written);
  let done = Atomics.load(words, at.done);
  for (let turn = 0; done !== written && turn < turns; turn++) done = Atomics.load(words, at.done);
  Atomics.store(words, at.waiting, 1);
  for (; done !== written; done = Atomics.load(words, at.done)) Atomics.wait(words, at.done, done);
  Atomics.store(words, at.waiting, 0);
  return Atomics.exchange(words, at.failed, 0) !== 0;
}

/** Does pieces as they come, for ever. After `patience` milliseconds without any it sleeps until there is work. */
export function serve(board: Board, patience: number, run: Run): never {
  const { words } = board;
  for (;;) {
    const written = Atomics.load(words, at.written);
    const isQuiet = (): boolean => Atomics.load(words, at.written) === written;
    while (doPiece(board, run));
    const idleFrom = performance.now();
    do for (let turn = 0; turn < 64 && isQuiet(); turn++);
    while (isQuiet() && performance.now() - idleFrom < patience);
    if (!isQuiet()) continue;
    Atomics.add(words, at.asleep, 1);
    Atomics.wait(words, at.written, written);
    Atomics.sub(words, at.asleep, 1);
  }
}
