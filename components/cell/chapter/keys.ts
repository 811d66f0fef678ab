import type { ChapterCommand } from './command.ts';
import { openPanel } from './panel.ts';

export const keysCommands: readonly ChapterCommand[] = [
  {
    id: 'keys',
    scope: 'chapter',
    keys: ['?'],
    words: {
      en: { label: 'Keys and commands', description: 'Lists everything that can be done here, and its keys.' },
      zh: { label: '按键与命令', description: '列出这里能做的所有操作及其按键。' },
    },
    // The panel lists the commands, of which this is one: it must not be imported before they are all there.
    run: ({ language }) => openPanel(() => import('./KeysPanel.svelte'), { language }),
  },
];
