/** The reader's edits, kept in `localStorage`, where no worker can reach them. */
import type { Language } from '../course/language.ts';
import * as v from 'valibot';
import { editKeys } from './edit-keys.ts';
import { hash } from './hash.ts';

const saved = v.strictObject({ text: v.string(), language: v.string(), original: v.string() });

export interface SavedEdit {
  readonly text: string;
  /** The course's text has changed since. */
  readonly outdated: boolean;
}

export class Edits {
  readonly #storage: Storage | null;
  readonly #chapter: string;
  readonly #language: Language;

  constructor(storage: Storage | null, chapter: string, language: Language) {
    this.#storage = storage;
    this.#chapter = chapter;
    this.#language = language;
  }

  load(cell: string, original: string): SavedEdit | null {
    try {
      const edit = v.parse(saved, JSON.parse(this.#storage?.getItem(this.#key(cell)) ?? 'null'));
      // The languages' originals differ in their comments: from another one's, nothing can be told.
      return { text: edit.text, outdated: edit.language === this.#language && edit.original !== hash(original) };
    } catch {
      return null;
    }
  }

  /** False when the browser will not store it: storage is full, or forbidden. */
  save(cell: string, text: string, original: string): boolean {
    try {
      if (!this.#storage) return false;
      this.#storage.setItem(
        this.#key(cell),
        JSON.stringify({ text, language: this.#language, original: hash(original) }),
      );
      return true;
    } catch {
      return false;
    }
  }

  remove(cell: string): void {
    try {
      this.#storage?.removeItem(this.#key(cell));
    } catch {
      // Storage that cannot be written holds no edit either.
    }
  }

  #key(cell: string): string {
    return editKeys(this.#chapter) + cell;
  }
}
