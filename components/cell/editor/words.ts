import { bilingual } from '../../../src/course/language.ts';

/** What the code editor and the text area in its place say. */
export const words = bilingual({
  en: {
    notYours: 'Only names that the cells of this chapter define can be renamed.',
    failed:
      'The code editor could not be loaded; this text field does the rest. The next click into the code tries again.',
  },
  zh: {
    notYours: '只能重命名本章单元中定义的名称。',
    failed: '代码编辑器加载失败，暂由这个文本框代替，其余功能照常。再次点入代码时会重新加载。',
  },
});
