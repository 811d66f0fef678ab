/** The reader's work as this browser keeps it: collected for a file, compared with one, replaced from one. */
import { storageKey } from '../../course/storage-key.ts';
import { backendChoices } from '../../protocol/messages.ts';
import { allEditKeys, editKeys } from '../edit-keys.ts';
import { readEdit, type SavedEdit } from '../edits.ts';
import { editId, WorkError, type Settings, type WorkEdit } from './format.ts';
import { say } from './words.ts';

/** Every edit of the course that is stored, also of cells and chapters that no longer exist. */
export function keptEdits(storage: Storage | null, base: string): WorkEdit[] {
  const prefix = allEditKeys(base);
  return keysOf(storage)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => {
      const edit = readEdit(storage?.getItem(key) ?? null);
      const [chapter = '', cell = ''] = key.slice(prefix.length).split(':');
      return edit ? [{ chapter, cell, ...edit }] : [];
    });
}

function keysOf(storage: Storage | null): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
}

/** The stored edits, but those of one chapter as they are on the screen. */
export function presentEdits(
  kept: readonly WorkEdit[],
  chapter: string,
  present: ReadonlyMap<string, SavedEdit>,
): WorkEdit[] {
  const here = [...present].map(([cell, edit]): WorkEdit => ({ chapter, cell, ...edit }));
  const ids = new Set(here.map(editId));
  return [...kept.filter((edit) => !ids.has(editId(edit))), ...here];
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
  const here = new Map(present.map((edit) => [editId(edit), edit.text]));
  const parts: Record<keyof Comparison, WorkEdit[]> = { fresh: [], same: [], replaced: [] };
  for (const edit of edits) {
    const text = here.get(editId(edit));
    parts[text === undefined ? 'fresh' : text === edit.text ? 'same' : 'replaced'].push(edit);
  }
  return parts;
}

/**
 * Stores edits and settings: all of them or, on an error, none.
 * @throws WorkError where the browser has no room for them or forbids it
 */
export function keepWork(storage: Storage | null, base: string, edits: readonly WorkEdit[], chosen: Settings): void {
  if (!storage) throw new WorkError(say((w) => w.forbidden));
  const entries = [
    ...edits.map(({ chapter, cell, ...edit }) => [editKeys(base, chapter) + cell, JSON.stringify(edit)] as const),
    ...Object.entries(chosen).map(([name, value]) => [storageKey(base, name), value] as const),
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
