/** Which exercises of a chapter the reader has solved: kept in `localStorage`, and where it does not take them on this page. */
import { solvedKeys } from './solved-keys.ts';
import { Store, type Readable } from './store.ts';

export class Solved {
  readonly #storage: Storage | null;
  readonly #keys: string;
  readonly #cells = new Store<ReadonlyMap<string, string>>(new Map());

  /** @param base path the site is served at */
  constructor(storage: Storage | null, base: string, chapter: string) {
    this.#storage = storage;
    this.#keys = solvedKeys(base, chapter);
  }

  /** The cells of what was solved or taken from a file on this page, and when: ISO date and time. */
  get here(): Readable<ReadonlyMap<string, string>> {
    return this.#cells;
  }

  /** Takes an exercise as solved. One that was solved before keeps its date. */
  add(cell: string, when: string): void {
    const kept = this.#storage?.getItem(this.#keys + cell) ?? this.#cells.value.get(cell);
    this.#cells.set(new Map(this.#cells.value).set(cell, kept ?? when));
    if (kept !== undefined) return;
    try {
      this.#storage?.setItem(this.#keys + cell, when);
    } catch {
      // No room. The code is the reader's work and is told of; run again, it is solved again.
    }
  }
}
