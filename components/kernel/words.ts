import { bilingual } from '../../src/course/language.ts';

export const words = bilingual({
  en: { asKernel: 'As a kernel: ', between: ', ', file: (name: string) => `Source of ${name}` },
  zh: { asKernel: '写成算子：', between: '、', file: (name: string) => `${name} 的源码` },
});
