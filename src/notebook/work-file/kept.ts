/** The reader's work as this browser keeps it: collected for a file, compared with one, replaced from one. */
import * as v from 'valibot';
import { storageKey } from '../../course/storage-key.ts';
import { backendChoices } from '../../protocol/messages.ts';
import { allEditKeys, editKeys } from '../edit-keys.ts';
import { readEdit, type SavedEdit } from '../edits.ts';
import { allSolvedKeys, solvedKeys } from '../solved-keys.ts';
import {
  cellId,
  solvedExercise,
  WorkError,
  type Contents,
  type Settings,
  type SolvedExercise,
  type WorkEdit,
} from './format.ts';
import { say } from './words.ts';

/** Every edit of the course that is stored, also of cells and chapters that no longer exist. */
export function keptEdits(storage: Storage | null, base: string): WorkEdit[] {
  return entriesOf(storage, allEditKeys(base)).flatMap(({ chapter, cell, entry }) => {
    const edit = readEdit(entry);
    return edit ? [{ chapter, cell, ...edit }] : [];
  });
}

/** Every exercise of the course that is kept as solved. */
export function keptSolved(storage: Storage | null, base: string): SolvedExercise[] {
  return entriesOf(storage, allSolvedKeys(base)).flatMap(({ chapter, cell, entry }) => {
    const found = v.safeParse(solvedExercise, { chapter, cell, when: entry });
    return found.success ? [found.output] : [];
  });
}

/** What is stored of cells under keys that begin with `prefix` and go on with chapter and cell. */
function entriesOf(storage: Storage | null, prefix: string): { chapter: string; cell: string; entry: string }[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .sort()
    .map((key) => {
      const [chapter = '', cell = ''] = key.slice(prefix.length).split(':');
      return { chapter, cell, entry: storage?.getItem(key) ?? '' };
    });
}

/** The stored edits, but those of one chapter as they are on the screen. */
export function presentEdits(
  kept: readonly WorkEdit[],
  chapter: string,
  present: ReadonlyMap<string, SavedEdit>,
): WorkEdit[] {
  const here = [...present].map(([cell, edit]): WorkEdit => ({ chapter, cell, ...edit }));
  return others(kept, here);
}

/** The exercises that are kept as solved, and those of one chapter that this page alone knows of. */
export function presentSolved(
  kept: readonly SolvedExercise[],
  chapter: string,
  present: ReadonlyMap<string, string>,
): SolvedExercise[] {
  const here = [...present].map(([cell, when]): SolvedExercise => ({ chapter, cell, when }));
  return others(kept, here);
}

/** All of `here`, after those of `kept` that are of other cells. */
function others<T extends { readonly chapter: string; readonly cell: string }>(
  kept: readonly T[],
  here: readonly T[],
): T[] {
  const ids = new Set(here.map(cellId));
  return [...kept.filter((one) => !ids.has(cellId(one))), ...here];
}

export function keptSettings(storage: Storage | null, base: string): Settings {
  const theme = storage?.getItem(storageKey(base, 'theme'));
  const chosen = storage?.getItem(storageKey(base, 'backend'));
  const backend = backendChoices.find((choice) => choice === chosen);
  return { ...(theme === 'light' || theme === 'dark' ? { theme } : {}), ...(backend ? { backend } : {}) };
}

/** What opening a file would do: edits that are new here, that are here already, and that would replace another text. */
export interface Comparison {
  readonly fresh: readonly WorkEdit[];
  readonly same: readonly WorkEdit[];
  readonly replaced: readonly WorkEdit[];
}

export function compare(edits: readonly WorkEdit[], present: readonly WorkEdit[]): Comparison {
  const here = new Map(present.map((edit) => [cellId(edit), edit.text]));
  const parts: Record<keyof Comparison, WorkEdit[]> = { fresh: [], same: [], replaced: [] };
  for (const edit of edits) {
    const text = here.get(cellId(edit));
    parts[text === undefined ? 'fresh' : text === edit.text ? 'same' : 'replaced'].push(edit);
  }
  return parts;
}

/**
 * Stores edits, solved exercises and settings: all of them or, on an error, none.
 * @throws WorkError where the browser has no room for them or forbids it
 */
export function keepWork(storage: Storage | null, base: string, { edits, solved, settings }: Contents): void {
  if (!storage) throw new WorkError(say((w) => w.forbidden));
  const entries = [
    ...edits.map(({ chapter, cell, ...edit }) => [editKeys(base, chapter) + cell, JSON.stringify(edit)] as const),
    ...solved.map(({ chapter, cell, when }) => [solvedKeys(base, chapter) + cell, when] as const),
    ...Object.entries(settings).map(([name, value]) => [storageKey(base, name), value] as const),
  ];
  const before = entries.map(([key]) => [key, storage.getItem(key)] as const);
  try {
    for (const [key, entry] of entries) storage.setItem(key, entry);
  } catch (error) {
    // All goes before anything comes back, so that there is room for it.
    for (const [key] of before) storage.removeItem(key);
    for (const [key, entry] of before) if (entry !== null) storage.setItem(key, entry);
    const forbidden = error instanceof DOMException && error.name === 'SecurityError';
    throw new WorkError(
      say((w) => (forbidden ? w.forbidden : w.full)),
      { cause: error },
    );
  }
}
