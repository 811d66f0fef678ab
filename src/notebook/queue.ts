/** Why a cell runs: another needs it, or what it rests on changed (unless it is up to date by then); the reader asked. */
export type Cause = 'needed' | 'auto' | 'asked';
const weight: Record<Cause, number> = { needed: 0, auto: 1, asked: 2 };

/** The cells that wait to run, each once, in order; and who waits for them. */
export class Queue {
  readonly #waiting = new Map<string, Cause>();
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
    for (const [cell, cause] of this.#waiting) {
      this.#waiting.delete(cell);
      return { cell, cause };
    }
    return null;
  }

  /** Empties the queue and says what was in it. */
  clear(): string[] {
    const cells = [...this.#waiting.keys()];
    this.#waiting.clear();
    return cells;
  }

  /** Resolves when the cell has run, failed or been stopped, and does not wait to run again. */
  settled(cell: string): Promise<void> {
    return new Promise((resolve) => {
      this.#listeners.set(cell, [...(this.#listeners.get(cell) ?? []), resolve]);
    });
  }

  settle(cell: string): void {
    const listeners = this.#listeners.get(cell);
    if (!listeners || this.#waiting.has(cell)) return;
    this.#listeners.delete(cell);
    for (const resolve of listeners) resolve();
  }
}
