import { bilingual } from '../../src/course/language.ts';

export const sourceWords = bilingual({
  en: { id: 'ID', what: 'What it is', articles: 'Articles', where: 'Where', notYet: 'not yet covered', and: ', ' },
  zh: { id: '编号', what: '内容', articles: '文章', where: '位置', notYet: '尚未讲到', and: '、' },
});
