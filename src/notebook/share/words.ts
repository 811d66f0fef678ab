import { bilingual, sayer } from '../../course/language.ts';

const words = bilingual({
  en: {
    damaged: 'The code in this link is incomplete or damaged. Ask for the link again, and copy the whole of it.',
    newer:
      'The code in this link was written by a newer version of the course. Reload the page and open the link again.',
    linkTooLarge: (size: string, limit: string) =>
      `The link would have ${size} characters; at most ${limit} arrive whole everywhere. Save your work to a file and send that instead.`,
    tooLarge: (limit: string) => `The code in this link is larger than ${limit} KB and was not opened.`,
    otherChapter: (chapter: string) =>
      `The code in this link belongs to another chapter (${chapter}). Nothing was opened.`,
    noneHere: 'This chapter has none of the cells that the link carries code for. Nothing was opened.',
    unsupported: 'This browser is too old to read or write links that carry code.',
  },
  zh: {
    damaged: '链接中的代码不完整或已损坏。请向对方重新索取链接，并完整复制。',
    newer: '链接中的代码由更新版本的课程写成。请刷新页面，然后重新打开链接。',
    linkTooLarge: (size: string, limit: string) =>
      `链接将有 ${size} 个字符，而能处处完整送达的上限是 ${limit} 个。请把代码保存为文件，再把文件发给对方。`,
    tooLarge: (limit: string) => `链接中的代码超过 ${limit} KB，没有打开。`,
    otherChapter: (chapter: string) => `链接中的代码属于另一章（${chapter}），没有打开任何内容。`,
    noneHere: '本章没有链接中的那些单元，没有打开任何内容。',
    unsupported: '这个浏览器版本太旧，无法读写带有代码的链接。',
  },
});

export const say = sayer(words);
