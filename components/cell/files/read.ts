import { fileEdits } from '../../../src/notebook/export/file-edits.ts';
import { isChapterFile, readChapterFile } from '../../../src/notebook/export/read-file.ts';
import { readWork, type Work } from '../../../src/notebook/work-file/format.ts';

/** What any file that can be opened holds. */
export interface Opened extends Pick<Work, 'saved' | 'edits' | 'solved' | 'settings'> {
  /** Cells that are none of the course's. */
  readonly others: number;
}

/**
 * Reads a file of saved work, or a chapter's notebook or script.
 * @param changed when the file was last written
 * @throws CourseError for anything else
 */
export function readAnyFile(text: string, changed: Date, course: string): Opened {
  if (!isChapterFile(text)) return { ...readWork(text, course), others: 0 };
  const file = readChapterFile(text);
  const edits = [...fileEdits(file)].map(([cell, edit]) => ({ chapter: file.chapter, cell, ...edit }));
  return { saved: changed.toISOString(), edits, solved: [], settings: {}, others: file.others };
}
