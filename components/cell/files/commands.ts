/** Commands that take a chapter elsewhere: to Jupyter, to Deno. `open-work` opens such a file, too. */
import type { ChapterCommand, ChapterContext } from '../chapter/command.ts';
import { notify } from '../chapter/notice.ts';
import type { Form } from './download.ts';
import { words } from './words.ts';

async function download(context: ChapterContext, form: Form): Promise<void> {
  const { language } = context;
  try {
    const { downloadChapter } = await import('./download.ts');
    await downloadChapter(context, form);
  } catch {
    notify(language, words[language].downloadFailed);
  }
}

export const fileCommands: readonly ChapterCommand[] = [
  {
    id: 'download-notebook',
    scope: 'chapter',
    words: {
      en: {
        label: 'Download notebook',
        description: 'The chapter with your edits as .ipynb, for Deno’s Jupyter kernel. It can be opened here again.',
      },
      zh: {
        label: '下载 notebook',
        description: '本章连同你的修改，存为 .ipynb，供 Deno 的 Jupyter 内核使用；可以在这里重新打开。',
      },
    },
    run: (context) => download(context, 'notebook'),
  },
  {
    id: 'download-script',
    scope: 'chapter',
    words: {
      en: {
        label: 'Download script',
        description: 'The chapter with your edits as one TypeScript file for Deno. It can be opened here again.',
      },
      zh: {
        label: '下载脚本',
        description: '本章连同你的修改，存为一个 TypeScript 文件，供 Deno 运行；可以在这里重新打开。',
      },
    },
    run: (context) => download(context, 'script'),
  },
];
