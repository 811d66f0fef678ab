import { hash } from '../hash.ts';
import type { SavedEdit } from '../edits.ts';
import type { ChapterFile } from './read-file.ts';

/**
 * The file's edits, by cell. A cell that the file has as the course had it is no edit, so that it leaves the reader's own
 * text alone. Where the file no longer says what the course's text was, the edit counts as made to an earlier one.
 */
export function fileEdits({ language, cells }: ChapterFile): ReadonlyMap<string, SavedEdit> {
  return new Map(
    cells.flatMap(({ name, text, original }) =>
      hash(text) === original ? [] : [[name, { text, language, original: original ?? '' }] as const],
    ),
  );
}
