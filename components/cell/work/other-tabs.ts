/** Keeps a chapter in step with the same chapter in other tabs. */
import type { ChapterContext } from '../chapter/command.ts';
import { notify } from '../chapter/notice.ts';
import { words } from './words.ts';

/** The reader is typing in this cell's code, in this tab. */
function isEditing(cell: string): boolean {
  const code = document.querySelector(`[data-cell="${cell}"] .code`);
  return document.hasFocus() && (code?.contains(document.activeElement) ?? false);
}

export function followOtherTabs({ session, language }: ChapterContext): void {
  const { editing, environment } = session;
  /** The cell whose takeover the reader was told of last: not once for each key that is pressed elsewhere. */
  let told = '';
  addEventListener('storage', ({ key, storageArea }) => {
    if (key === null || storageArea !== environment.storage) return;
    const cell = editing.cellOf(key);
    if (cell === null) return;
    const before = session.cell(cell).value.text;
    editing.heard(cell, isEditing(cell));
    if (session.cell(cell).value.text === before || told === cell) return;
    told = cell;
    notify(language, words[language].changedElsewhere(cell));
  });
  // A page that the browser had put away has heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const cell of session.names) editing.heard(cell, false);
  });
  // There may be room now that the reader has been elsewhere.
  addEventListener('focus', () => editing.saveUnsaved());
}
