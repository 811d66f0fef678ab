/** The course's terms in both languages. */
import * as v from 'valibot';
import type { Language } from './language.ts';
import { bilingualText, checkYaml } from './yaml-check.ts';

const glossary = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'is no anchor such as learning-rate')),
  v.strictObject({
    term: bilingualText,
    definition: bilingualText,
    /** How formulas write it, in TeX with the course's colours. */
    symbol: v.optional(v.string()),
  }),
);

export type Term = v.InferOutput<typeof glossary>[string] & {
  /** Its anchor on the glossary's page. */ readonly id: string;
};

/** @throws AuthorError naming file and line */
export function readGlossary(yaml: string, file: string): Term[] {
  return Object.entries(checkYaml(glossary, yaml, file)).map(([id, entry]) => ({ id, ...entry }));
}

/** In the order of a dictionary of that language: by letter, or by pinyin. */
export function sorted(terms: readonly Term[], language: Language): Term[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en');
  return [...terms].sort((a, b) => collator.compare(a.term[language], b.term[language]));
}
