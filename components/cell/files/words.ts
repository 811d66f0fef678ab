import { bilingual } from '../../../src/course/language.ts';

export const words = bilingual({
  en: {
    downloadFailed: 'The chapter could not be downloaded. Check the connection and try again.',
    asFile: 'The chapter as the course has it, as a file:',
    notebook: 'Jupyter notebook',
    script: 'script for Deno',
    others: (count: number) =>
      count === 1
        ? 'One cell of the file is none of the chapter’s and stays in the file only.'
        : `${count} cells of the file are none of the chapter’s and stay in the file only.`,
  },
  zh: {
    downloadFailed: '本章下载失败。请检查网络连接，然后再试一次。',
    asFile: '本章的课程原文，存为文件：',
    notebook: 'Jupyter notebook',
    script: 'Deno 脚本',
    others: (count: number) => `文件中有 ${count} 个单元不属于本章，只保留在文件里。`,
  },
});
