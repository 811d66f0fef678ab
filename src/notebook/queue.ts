/** Why a cell runs: another needs it, or what it rests on changed (unless it is up to date by then); the reader asked. */
export type Cause = 'needed' | 'auto' | 'asked';
const weight: Record<Cause, number> = { needed: 0, auto: 1, asked: 2 };

/** The cells that wait to run, each once, in order; and who waits for them. */
export class Queue {
  readonly #waiting = new Map<string, Cause>();
  /** Goes through `#waiting` while it changes: from its start it would pass by the remains of all that were taken before. */
  #turns = this.#waiting.entries();
  readonly #listeners = new Map<string, (() => void)[]>();

  /** A cell that waits already keeps its place; the stronger cause holds. */
  add(cell: string, cause: Cause): void {
    const before = this.#waiting.get(cell);
    this.#waiting.set(cell, before && weight[before] > weight[cause] ? before : cause);
  }

  has(cell: string): boolean {
    return this.#waiting.has(cell);
  }

  take(): { cell: string; cause: Cause } | null {
    let turn = this.#turns.next();
    if (turn.done && this.#waiting.size > 0) {
      this.#turns = this.#waiting.entries();
      turn = this.#turns.next();
    }
    if (turn.done) return null;
    const [cell, cause] = turn.value;
    this.#waiting.delete(cell);
    return { cell, cause };
  }

  /** Empties the queue and says what was in it. */
  clear(): string[] {
    const cells = [...this.#waiting.keys()];
    this.#waiting.clear();
    return cells;
  }

  /** Resolves when every one of the cells has run, failed or been stopped, and does not wait to run again. */
  settled(cells: readonly string[]): Promise<void> {
    if (cells.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      let open = cells.length;
      const settle = (): void => {
        open -= 1;
        if (open === 0) resolve();
      };
      for (const cell of cells) {
        const listeners = this.#listeners.get(cell);
        if (listeners) listeners.push(settle);
        else this.#listeners.set(cell, [settle]);
      }
    });
  }

  settle(cell: string): void {
    const listeners = this.#listeners.get(cell);
    if (!listeners || this.#waiting.has(cell)) return;
    this.#listeners.delete(cell);
    for (const resolve of listeners) resolve();
  }
}
