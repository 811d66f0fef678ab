import type { Bilingual, Language } from './language.ts';

/** An error whose message a reader is meant to read: it carries its text in every language. */
export class CourseError extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual, options?: ErrorOptions) {
    super(words.en, options);
    this.name = 'CourseError';
    this.words = words;
  }

  in(language: Language): string {
    return this.words[language];
  }
}
