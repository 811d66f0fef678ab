/**
 * Reads a chapter's file back: a notebook, perhaps edited and run in Jupyter, or a script. Only the cells' texts are taken;
 * outputs and everything else are ignored, and nothing is run.
 */
import * as v from 'valibot';
import { CourseError } from '../../course/course-error.ts';
import { withoutCases } from './cases.ts';
import { chapterNote, joined, notebookFile, type ChapterNote, type NotebookCell } from './nbformat.ts';
import { isScript, readScript } from './read-script.ts';
import { sayProblem } from './words.ts';

/** A cell's text, as a file has it. */
export interface FileCell {
  readonly name: string;
  readonly text: string;
  /** Fingerprint of the course's text when the file was made; null where the file does not say. */
  readonly original: string | null;
}

export interface ChapterFile extends ChapterNote {
  readonly cells: readonly FileCell[];
  /** Cells with code that are none of the chapter's. */
  readonly others: number;
}

/**
 * Whether this is a file of the kinds read here, perhaps damaged: not where it is something else altogether, such as a file
 * with all of the reader's work.
 */
export function isChapterFile(text: string): boolean {
  return isScript(text) || (/^\s*\{/.test(text) && /"nbformat"|"cell_type"/.test(text));
}

/** @throws CourseError for what is no notebook or script of the course, or is cut short */
export function readChapterFile(text: string): ChapterFile {
  const file = isScript(text) ? readScript(text) : readNotebook(text);
  if (file.cells.length === 0) throw new CourseError(sayProblem((w) => w.empty));
  return file;
}

function readNotebook(text: string): ChapterFile {
  const { metadata, cells } = understood(text);
  const note = v.safeParse(chapterNote, metadata.networks_by_hand);
  if (!note.success) {
    const foreign = metadata.networks_by_hand === undefined;
    throw new CourseError(sayProblem((w) => (foreign ? w.foreign : w.later)));
  }
  const code = cells.filter(
    ({ cell_type, metadata: own }) => cell_type === 'code' && own.networks_by_hand?.helper === undefined,
  );
  const named = code.flatMap((cell) => {
    const name = nameOf(cell);
    const original = cell.metadata.networks_by_hand?.original ?? null;
    return name === null ? [] : [{ name, text: unixLines(joined(cell.source)), original }];
  });
  const others = code.filter((cell) => nameOf(cell) === null && joined(cell.source).trim() !== '').length;
  const own = united(named).map((cell) => ({ ...cell, text: withoutCases(cell.text) }));
  return { ...note.output, cells: own, others };
}

function understood(text: string): v.InferOutput<typeof notebookFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CourseError(sayProblem((w) => w.damaged));
  }
  const major: unknown = typeof json === 'object' && json !== null && 'nbformat' in json ? json.nbformat : null;
  if (typeof major === 'number' && major !== 4) throw new CourseError(sayProblem((w) => w.format(major)));
  const { success, output } = v.safeParse(notebookFile, json);
  if (!success) throw new CourseError(sayProblem((w) => w.damaged));
  return output;
}

/** By its metadata; where a program has dropped those, by its ID. */
function nameOf({ id, metadata }: NotebookCell): string | null {
  const name = metadata.networks_by_hand?.cell ?? /^cell-(.*)$/.exec(id ?? '')?.[1] ?? '';
  return /^[a-z][a-z0-9-]*$/.test(name) ? name : null;
}

/** A cell that was split in Jupyter is one again. */
function united(cells: readonly FileCell[]): FileCell[] {
  const byName = new Map<string, FileCell>();
  for (const cell of cells) {
    const before = byName.get(cell.name);
    byName.set(cell.name, before ? { ...before, text: `${before.text}\n${cell.text}` } : cell);
  }
  return [...byName.values()];
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
