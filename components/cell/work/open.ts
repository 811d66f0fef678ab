import { storageKey } from '../../../src/course/storage-key.ts';
import type { Contents } from '../../../src/notebook/work-file/format.ts';
import { keepWork } from '../../../src/notebook/work-file/kept.ts';
import type { ChapterContext } from '../chapter/command.ts';
import { baseOf } from './save.ts';

/**
 * Takes edits, solved exercises and settings from a file: into the storage, and of this chapter onto the page. Nothing runs.
 * @throws WorkError where the browser has no room; then nothing has changed
 */
export function openWork(context: ChapterContext, { edits, solved, settings }: Contents): void {
  const { session, chapter } = context;
  const { storage } = session.environment;
  const base = baseOf(context);
  const isHere = (one: { readonly chapter: string; readonly cell: string }): boolean =>
    one.chapter === chapter.path && session.names.includes(one.cell);
  if (storage !== null) keepWork(storage, base, { edits, solved, settings });
  for (const { cell, text } of edits.filter(isHere)) {
    if (storage === null) session.edit(cell, text);
    else session.editing.takeOther(cell);
  }
  for (const { cell, when } of solved.filter(isHere)) session.solved.add(cell, when);
  if (storage === null) return;
  // The page's first script listens to the storage; its own page's changes it would not hear.
  if (settings.theme) dispatchEvent(new StorageEvent('storage', { key: storageKey(base, 'theme') }));
  const { backend } = settings;
  if (backend && backend !== session.kernel.value.choice) session.choose(backend);
}
