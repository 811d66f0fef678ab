import { bilingual } from '../../src/course/language.ts';

export const words = bilingual({
  en: {
    exercise: (number: number) => `Exercise ${number}`,
    solved: 'solved',
    hint: 'Hint',
    solution: 'Solution',
  },
  zh: {
    exercise: (number: number) => `练习 ${number}`,
    solved: '已解出',
    hint: '提示',
    solution: '解答',
  },
});
