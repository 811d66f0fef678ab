/** Commands about edits: how they differ, a link that carries them, files that keep them. */
import type { ChapterCommand } from '../chapter/command.ts';
import { openPanel } from '../chapter/panel.ts';
import { saveWork } from './save.ts';

export const workCommands: readonly ChapterCommand[] = [
  {
    id: 'share',
    scope: 'chapter',
    inRow: true,
    words: {
      en: { label: 'Share', description: 'Makes a link that carries this chapter’s edited cells.' },
      zh: { label: '分享', description: '生成一个链接，其中带有本章修改过的单元。' },
    },
    run: (context) => openPanel(() => import('./SharePanel.svelte'), { context, language: context.language }),
  },
  {
    id: 'save-work',
    scope: 'chapter',
    words: {
      en: {
        label: 'Save work',
        description: 'Saves your edits and solved exercises of all chapters, and your settings, to a file.',
      },
      zh: { label: '保存学习记录', description: '把你在所有章节中的修改、已解出的练习和设置保存为一个文件。' },
    },
    run: saveWork,
  },
  {
    id: 'open-work',
    scope: 'chapter',
    words: {
      en: {
        label: 'Open file',
        description: 'Opens saved work, or a chapter’s notebook or script; asks before it replaces anything.',
      },
      zh: { label: '打开文件', description: '打开学习记录，或某一章的 notebook 或脚本；替换任何内容之前都会先询问。' },
    },
    run: (context) => openPanel(() => import('./OpenPanel.svelte'), { context, language: context.language }),
  },
  {
    id: 'difference',
    scope: 'cell',
    words: {
      en: { label: 'Difference', description: 'Compares your text of this cell with the course’s.' },
      zh: { label: '差异', description: '把你在这个单元中的代码与课程原文相比较。' },
    },
    possible: ({ session, cell }) => session.cell(cell).value.modified,
    run: (context) => openPanel(() => import('./DifferencePanel.svelte'), { context, language: context.language }),
  },
];
