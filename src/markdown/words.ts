import { bilingual } from '../course/language.ts';

export const words = bilingual({
  en: { formula: 'Formula', code: 'Code', diagram: 'Diagram' },
  zh: { formula: '公式', code: '代码', diagram: '示意图' },
});
