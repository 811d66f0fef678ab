import { bilingual } from '../../src/course/language.ts';

/** What stands around every page's own text. */
export const words = bilingual({
  en: {
    skip: 'Skip to the text',
    menu: 'Contents of the course',
    course: 'Course',
    language: 'Language',
    contents: 'On this page',
    themes: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    part: (number: number) => `Part ${number}`,
    partAndTitle: (number: number, title: string) => `Part ${number} · ${title}`,
    minutes: (count: number) => `${count} min`,
    cells: (count: number) => (count === 1 ? '1 cell' : `${count} cells`),
    chapters: (count: number) => (count === 1 ? '1 chapter' : `${count} chapters`),
    previous: 'Previous',
    next: 'Next',
    neighbours: 'Previous and next chapter',
    more: 'About the course',
    home: 'Home',
    sources: 'Source map',
    glossary: 'Glossary',
    data: 'Data',
    kernels: 'Kernels',
    promise: 'Everything computes in your browser; nothing you type leaves it.',
  },
  zh: {
    skip: '跳到正文',
    menu: '课程目录',
    course: '课程',
    language: '语言',
    contents: '本页内容',
    themes: { system: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
    part: (number: number) => `第${ordinal(number)}部分`,
    partAndTitle: (number: number, title: string) => `第${ordinal(number)}部分 · ${title}`,
    minutes: (count: number) => `${count} 分钟`,
    cells: (count: number) => `${count} 个单元`,
    chapters: (count: number) => `${count} 章`,
    previous: '上一章',
    next: '下一章',
    neighbours: '上一章与下一章',
    more: '关于本课程',
    home: '首页',
    sources: '来源对照',
    glossary: '术语表',
    data: '数据',
    kernels: '算子',
    promise: '一切都在你的浏览器里计算，你输入的内容不会离开这里。',
  },
});

/** 1 … 10 in Chinese numerals. */
function ordinal(number: number): string {
  return ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][number - 1] ?? String(number);
}
