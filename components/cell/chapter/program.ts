/** Commands that run a chapter's cells, or put them back. */
import type { ChapterCommand, ChapterContext } from './command.ts';
import { notify } from './notice.ts';
import { openPanel } from './panel.ts';
import { isBusy } from '../shown.ts';
import { words } from './words.ts';

/** Says what was put back, with a way to take it back. */
function offerUndo({ session, language }: ChapterContext, said: string, edits: ReadonlyMap<string, string>): void {
  const run = (): void => {
    for (const [cell, text] of edits) session.edit(cell, text);
  };
  notify(language, said, { label: words[language].undo, run });
}

export const programCommands: readonly ChapterCommand[] = [
  {
    id: 'run-all',
    scope: 'chapter',
    inRow: true,
    words: {
      en: { label: 'Run all', description: 'Runs every cell, each after those it needs.' },
      zh: { label: '全部运行', description: '运行所有单元，每个单元都在它所需的单元之后运行。' },
    },
    run: ({ session }) => session.runAll(),
  },
  {
    id: 'restart',
    scope: 'chapter',
    words: {
      en: { label: 'Restart', description: 'Ends what runs and forgets all values; outputs stay, marked out of date.' },
      zh: { label: '重新开始', description: '结束正在运行的单元并清除所有的值；输出仍保留，标为已过期。' },
    },
    run({ session, language }) {
      session.stop();
      notify(language, words[language].restarted);
    },
  },
  {
    id: 'reset-chapter',
    scope: 'chapter',
    words: {
      en: { label: 'Reset chapter', description: 'Puts the course’s own text back into every cell; can be undone.' },
      zh: { label: '还原本章', description: '把每个单元还原为课程原文；可以撤销。' },
    },
    run(context) {
      const { session, language } = context;
      const edits = new Map(
        session.names.flatMap((name) => {
          const { modified, text } = session.cell(name).value;
          return modified ? [[name, text] as const] : [];
        }),
      );
      for (const cell of edits.keys()) session.reset(cell);
      if (edits.size === 0) notify(language, words[language].nothingToReset);
      else offerUndo(context, words[language].resetDone(edits.size), edits);
    },
  },
  {
    id: 'graph',
    scope: 'chapter',
    inRow: true,
    words: {
      en: { label: 'Graph', description: 'Shows which cell takes what from which.' },
      zh: { label: '依赖图', description: '显示各单元之间谁用了谁的名称。' },
    },
    run: ({ session, language }) => openPanel(() => import('./GraphPanel.svelte'), { session, language }),
  },
  {
    id: 'run',
    scope: 'cell',
    keys: ['Shift+Enter', 'Mod+Enter'],
    words: {
      en: { label: 'Run', description: 'Runs this cell, and first what it needs and is out of date.' },
      zh: { label: '运行', description: '运行这个单元；它所需且已过期的单元会先运行。' },
    },
    run: ({ session, cell }) => session.run(cell),
  },
  {
    id: 'run-to-here',
    scope: 'cell',
    keys: ['Mod+Shift+Enter'],
    words: {
      en: { label: 'Run to here', description: 'Runs this cell and all before it that never ran or are out of date.' },
      zh: { label: '运行到此处', description: '运行这个单元，以及它之前尚未运行或已过期的所有单元。' },
    },
    run: ({ session, cell }) => session.runTo(cell),
  },
  {
    id: 'stop',
    scope: 'cell',
    keys: ['Mod+i'],
    words: {
      en: { label: 'Stop', description: 'Ends what runs, at once. All cells lose their values; their outputs stay.' },
      zh: { label: '停止', description: '立即结束运行。所有单元的值都会丢失，输出仍保留。' },
    },
    possible: ({ session, cell }) => isBusy(session.cell(cell).value),
    run: ({ session }) => session.stop(),
  },
  {
    id: 'reset-cell',
    scope: 'cell',
    words: {
      en: { label: 'Reset cell', description: 'Puts the course’s own text back; can be undone.' },
      zh: { label: '还原单元', description: '还原为课程原文；可以撤销。' },
    },
    possible: ({ session, cell }) => session.cell(cell).value.modified,
    run(context) {
      const { session, cell, language } = context;
      const { text, modified } = session.cell(cell).value;
      if (!modified) return;
      session.reset(cell);
      offerUndo(context, words[language].resetOne(cell), new Map([[cell, text]]));
    },
  },
];
