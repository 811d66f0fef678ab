/** The course's languages. Every page exists in each of them, at `/en/…` and `/zh/…` with the same slugs. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags for `<html lang>`, `hreflang` and `Intl`. */
export const languageTag: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** The same thing said in each language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/**
 * Words of one area of the site, in both languages. The English side sets the shape, so a message that
 * is missing in Chinese is a type error. Entries are strings, or functions of what they mention.
 */
export function bilingual<T>(words: { en: T; zh: NoInfer<T> }): Bilingual<T> {
  return words;
}

/** Says one sentence of an area's words in both languages: `const say = sayer(words)`, `say((w) => w.tooLarge(5))`. */
export function sayer<T>(words: Bilingual<T>): (sentence: (side: T) => string) => Bilingual {
  return (sentence) => ({ en: sentence(words.en), zh: sentence(words.zh) });
}
