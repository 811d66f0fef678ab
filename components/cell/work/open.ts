import { storageKey } from '../../../src/course/storage-key.ts';
import type { Settings, WorkEdit } from '../../../src/notebook/work-file/format.ts';
import { keepWork } from '../../../src/notebook/work-file/kept.ts';
import type { ChapterContext } from '../chapter/command.ts';
import { baseOf } from './save.ts';

/**
 * Takes edits and settings from a file: into the storage, and of this chapter onto the page. Nothing runs.
 * @throws WorkError where the browser has no room; then nothing has changed
 */
export function openEdits(context: ChapterContext, edits: readonly WorkEdit[], settings: Settings): void {
  const { session, chapter } = context;
  const base = baseOf(context);
  const here = edits.filter(({ chapter: path, cell }) => path === chapter.path && session.names.includes(cell));
  if (session.environment.storage === null) {
    for (const { cell, text } of here) session.edit(cell, text);
    return;
  }
  keepWork(session.environment.storage, base, edits, settings);
  for (const { cell } of here) session.editing.takeOther(cell);
  // The page's first script listens to the storage; its own page's changes it would not hear.
  if (settings.theme) dispatchEvent(new StorageEvent('storage', { key: storageKey(base, 'theme') }));
  const { backend } = settings;
  if (backend && backend !== session.kernel.value.choice) session.choose(backend);
}
