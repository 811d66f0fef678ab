/** Where errors of runs are marked in the code. Pure. */
import type { CellError, Frame } from '../../../src/protocol/messages.ts';

export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The place of an error in a cell's own text, nearest to where it arose; null where it never passed through. */
export function placeIn(cell: string, error: CellError | null): Frame | null {
  return error?.frames.find((frame) => frame.cell === cell) ?? null;
}

/** Each cell's marks: an error is marked where it arose and, if that is elsewhere, where the failed cell led there. */
export function marksOf(errors: ReadonlyMap<string, CellError | null>): Map<string, Mark[]> {
  const marks = new Map([...errors.keys()].map((cell) => [cell, [] as Mark[]]));
  for (const [cell, error] of errors) {
    if (error === null) continue;
    const places = new Set([error.frames[0], placeIn(cell, error)]);
    for (const place of places) {
      if (place) marks.get(place.cell)?.push({ line: place.line, column: place.column, message: error.message });
    }
  }
  return marks;
}

/** The offset of a line and column, both from 1, kept inside the text. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.max(0, line - 1)).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = Math.min(Math.max(0, column - 1), lines[line - 1]?.length ?? 0);
  return Math.min(text.length, before + inLine);
}

/** The word that stands at a line and column, as offsets from and to; an empty stretch where none does. */
export function wordAt(text: string, line: number, column: number): [from: number, to: number] {
  const from = offsetOf(text, line, column);
  return [from, from + (/^[\p{ID_Continue}$]+/u.exec(text.slice(from))?.[0].length ?? 0)];
}
