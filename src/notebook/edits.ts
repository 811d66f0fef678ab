/** The reader's edits, kept in `localStorage`, where no worker can reach them. */
import * as v from 'valibot';
import { languages, type Language } from '../course/language.ts';
import type { CellSource } from './compiled.ts';
import { editKeys } from './edit-keys.ts';

/** An edit as it is stored. */
export const savedEdit = v.strictObject({
  text: v.string(),
  /** Of the page that it was made on. */
  language: v.picklist(languages),
  /** Fingerprint of the course's text that it was made to, in that language. */
  original: v.string(),
});
export type SavedEdit = v.InferOutput<typeof savedEdit>;

/** Why an edit is on the screen only. */
export type Unsaved = 'full' | 'forbidden';

/** Reads an entry of the storage; null where there is none, or none that can be read. */
export function readEdit(entry: string | null): SavedEdit | null {
  try {
    return v.parse(savedEdit, JSON.parse(entry ?? 'null'));
  } catch {
    return null;
  }
}

/** The course's text has changed since the edit was made. Each language has its own comments, so its own original. */
export function isOutdated(edit: SavedEdit, source: CellSource): boolean {
  return edit.original !== source.originals[edit.language];
}

/** One chapter's edits. */
export class Edits {
  readonly #storage: Storage | null;
  readonly #keys: string;
  readonly #language: Language;
  /** What this page last knew to be stored for a cell: anything else was stored by another tab. */
  readonly #known = new Map<string, string | null>();

  /** @param base path the site is served at */
  constructor(storage: Storage | null, base: string, chapter: string, language: Language) {
    this.#storage = storage;
    this.#keys = editKeys(base, chapter);
    this.#language = language;
  }

  /** The cell that a key of the storage belongs to, or null. */
  cellOf(key: string): string | null {
    return key.startsWith(this.#keys) ? key.slice(this.#keys.length) : null;
  }

  /** What is stored for a cell now. From here on this page knows it. */
  load(cell: string): SavedEdit | null {
    const entry = this.#read(cell);
    this.#known.set(cell, entry);
    return readEdit(entry);
  }

  /** What another tab stored since this page last looked, or null: an edit, or that there is none any more. */
  unseen(cell: string): { readonly edit: SavedEdit | null } | null {
    const entry = this.#read(cell);
    return entry === (this.#known.get(cell) ?? null) ? null : { edit: readEdit(entry) };
  }

  /** An edit made now, to the course's present text. */
  madeNow(source: CellSource, text: string): SavedEdit {
    return { text, language: this.#language, original: source.originals[this.#language] };
  }

  /** Stores an edit; null, or why the browser would not. */
  save(cell: string, edit: SavedEdit): Unsaved | null {
    if (!this.#storage) return 'forbidden';
    const entry = JSON.stringify(edit);
    try {
      this.#storage.setItem(this.#keys + cell, entry);
    } catch (error) {
      return error instanceof DOMException && error.name === 'SecurityError' ? 'forbidden' : 'full';
    }
    this.#known.set(cell, entry);
    return null;
  }

  remove(cell: string): void {
    try {
      this.#storage?.removeItem(this.#keys + cell);
    } catch {
      // Storage that cannot be written holds no edit either.
    }
    this.#known.set(cell, null);
  }

  #read(cell: string): string | null {
    try {
      return this.#storage?.getItem(this.#keys + cell) ?? null;
    } catch {
      return null;
    }
  }
}
