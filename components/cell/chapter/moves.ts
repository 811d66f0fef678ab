/** Commands that take the reader from cell to cell. */
import type { CellContext, ChapterCommand } from './command.ts';

/** The neighbour of a cell, by the order of the page. */
function neighbour({ session, cell }: CellContext, step: 1 | -1): string | undefined {
  return session.names[session.names.indexOf(cell) + step];
}

/** From code into code, which may open an editor; from elsewhere in a cell to the next one's Run. */
function move(context: CellContext, step: 1 | -1): void {
  const next = neighbour(context, step);
  const host = next === undefined ? null : document.querySelector<HTMLElement>(`[data-cell="${next}"]`);
  if (next === undefined || host === null) return;
  if (document.activeElement?.closest('.code')) context.chapter.enter(next);
  else host.querySelector<HTMLElement>('[data-run]')?.focus({ preventScroll: true });
  const { top } = host.getBoundingClientRect();
  if (top < innerHeight * 0.1 || top > innerHeight * 0.6) scrollBy({ top: top - innerHeight * 0.15 });
}

export const moveCommands: readonly ChapterCommand[] = [
  {
    id: 'run-and-next',
    scope: 'cell',
    keys: ['Alt+Enter'],
    words: {
      en: { label: 'Run, then next', description: 'Runs this cell and goes on to the next one.' },
      zh: { label: '运行并前进', description: '运行这个单元，并移到下一个单元。' },
    },
    possible: (context) => neighbour(context, 1) !== undefined,
    run(context) {
      void context.session.run(context.cell);
      move(context, 1);
    },
  },
  {
    id: 'next-cell',
    scope: 'cell',
    keys: ['Alt+PageDown'],
    words: {
      en: { label: 'Next cell', description: 'Goes to the cell after this one.' },
      zh: { label: '下一个单元', description: '移到后面的单元。' },
    },
    possible: (context) => neighbour(context, 1) !== undefined,
    run: (context) => move(context, 1),
  },
  {
    id: 'previous-cell',
    scope: 'cell',
    keys: ['Alt+PageUp'],
    words: {
      en: { label: 'Previous cell', description: 'Goes to the cell before this one.' },
      zh: { label: '上一个单元', description: '移到前面的单元。' },
    },
    possible: (context) => neighbour(context, -1) !== undefined,
    run: (context) => move(context, -1),
  },
];
