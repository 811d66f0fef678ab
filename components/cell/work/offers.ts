import { notify } from '../chapter/notice.ts';
import type { ChapterContext } from '../chapter/command.ts';
import { words } from './words.ts';

/** The cells that show someone else's code. */
export function offeredCells({ session }: ChapterContext): string[] {
  return session.names.filter((name) => session.cell(name).value.offered !== null);
}

/** Makes someone else's code the reader's own in these cells; can be taken back. */
export function useOffered(context: ChapterContext, cells: readonly string[]): void {
  const { session, language } = context;
  const say = words[language];
  const before = cells.map((cell) => [cell, session.cell(cell).value.text] as const);
  for (const cell of cells) session.editing.accept(cell);
  const [only] = cells;
  notify(language, cells.length === 1 && only !== undefined ? say.used(only) : say.usedAll(cells.length), {
    label: say.undo,
    run() {
      for (const [cell, text] of before) session.edit(cell, text);
    },
  });
}
