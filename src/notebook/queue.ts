/** Why a cell runs: another needs it, or what it rests on changed (unless it is up to date by then); the reader asked. */
export type Cause = 'needed' | 'auto' | 'asked';
const weight: Record<Cause, number> = { needed: 0, auto: 1, asked: 2 };

/** What the queue notes on each thing that can wait in it. */
export interface Queued {
  /** Why it waits; null when it does not. */
  waits: Cause | null;
  /** Told when it has run and does not wait again; null when nobody waits for that. */
  awaited: (() => void) | null;
}

/** The cells that wait to run, each once, in order; and who waits for them. */
export class Queue<T extends Queued> {
  /** From `#next` on those that wait; before it those that were taken. */
  #order: T[] = [];
  #next = 0;

  /** A cell that waits already keeps its place; the stronger cause holds. */
  add(cell: T, cause: Cause): void {
    if (cell.waits === null) this.#order.push(cell);
    if (cell.waits === null || weight[cell.waits] < weight[cause]) cell.waits = cause;
  }

  take(): { cell: T; cause: Cause } | null {
    const cell = this.#order[this.#next];
    if (!cell?.waits) {
      this.clear();
      return null;
    }
    this.#next += 1;
    const { waits: cause } = cell;
    cell.waits = null;
    return { cell, cause };
  }

  clear(): void {
    for (const cell of this.#order.slice(this.#next)) cell.waits = null;
    this.#order = [];
    this.#next = 0;
  }

  /** Resolves when every one of the cells has run, failed or been stopped, and does not wait to run again. */
  settled(cells: readonly T[]): Promise<void> {
    if (cells.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      let open = cells.length;
      const settle = (): void => {
        open -= 1;
        if (open === 0) resolve();
      };
      for (const cell of cells) cell.awaited = cell.awaited ? inTurn(cell.awaited, settle) : settle;
    });
  }

  settle(cell: T): void {
    const { awaited } = cell;
    if (!awaited || cell.waits !== null) return;
    cell.awaited = null;
    awaited();
  }
}

function inTurn(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}
