import { bilingual, sayer } from '../../course/language.ts';

const words = bilingual({
  en: {
    tooLarge: (size: string, limit: string) => `The file has ${size} MB; work files have at most ${limit} MB.`,
    unreadable: 'This is no work file, or only a part of one. Nothing was changed.',
    foreign: 'This is no work file of this course. Nothing was changed.',
    otherCourse: (course: string) => `This file was saved from another course (${course}). Nothing was changed.`,
    newer: 'This file was saved by a newer version of the course. Reload the page and open it again.',
    full: 'The browser has no room for this work. Nothing was changed.',
    forbidden: 'This browser does not let the course store anything. Nothing was changed.',
  },
  zh: {
    tooLarge: (size: string, limit: string) => `文件有 ${size} MB，而学习记录文件最大为 ${limit} MB。`,
    unreadable: '这不是学习记录文件，或者文件不完整。没有改动任何内容。',
    foreign: '这不是本课程的学习记录文件。没有改动任何内容。',
    otherCourse: (course: string) => `这个文件来自另一门课程（${course}）。没有改动任何内容。`,
    newer: '这个文件由更新版本的课程保存。请刷新页面，然后重新打开文件。',
    full: '浏览器的存储空间不足以放下这些内容。没有改动任何内容。',
    forbidden: '这个浏览器不允许课程存储任何内容。没有改动任何内容。',
  },
});

export const say = sayer(words);
