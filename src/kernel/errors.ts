/** What a reader is told of an error that a cell threw: its name, its message, and where in the cells it was on its way. */
import { CourseError } from '../course/course-error.ts';
import type { Language } from '../course/language.ts';
import type { CellError, Frame } from '../protocol/messages.ts';

/**
 * A place in a cell as every engine writes it at the end of a line of a stack: `at f (name.ts:5:17)` in Chromium,
 * `f@name.ts:5:17` in Firefox and Safari. The course's own scripts have an address before their name.
 */
const place = /(?:^|[\s(@])([a-z][a-z0-9-]*)\.ts:(\d{1,7}):(\d{1,7})\)?$/;

/** The places of a stack that lie in cells, innermost first. */
export function framesOf(stack: string, cells: Pick<ReadonlySet<string>, 'has'>): Frame[] {
  return stack.split('\n').flatMap((line) => {
    const [, cell, row, column] = place.exec(line.trimEnd()) ?? [];
    if (cell === undefined || !cells.has(cell)) return [];
    return [{ cell, line: Math.max(1, Number(row)), column: Math.max(1, Number(column)) }];
  });
}

const longest = 2000;

/** Describes whatever was thrown; never throws itself, though getters of the thrown object may. */
export function describe(error: unknown, cells: ReadonlySet<string>, language: Language): CellError {
  try {
    if (error instanceof CourseError)
      return { name: '', message: text(error.in(language)), frames: framesOf(String(error.stack), cells) };
    if (error instanceof Error) {
      const frames = framesOf(String(error.stack), cells);
      return { name: text(error.name), message: text(error.message), frames };
    }
    return { name: '', message: text(error), frames: [] };
  } catch {
    return { name: 'Error', message: '', frames: [] };
  }
}

/** Name and message of an error are texts by custom only: a cell can set them to anything. */
function text(value: unknown): string {
  return String(value).slice(0, longest);
}
