import { bilingual } from '../../src/course/language.ts';

export const words = bilingual({
  en: {
    numbers: 'With numbers',
    erratum: 'What the articles say',
    claim: 'A claim, checked',
    listing: 'From the articles’ code',
    predict: 'Predict first',
    answer: 'Show the answer',
  },
  zh: {
    numbers: '代入数字',
    erratum: '原文怎么说',
    claim: '核对一个说法',
    listing: '原文中的代码',
    predict: '先猜再看',
    answer: '看答案',
  },
});
