import { join, relative } from 'node:path';

/** The page that a component stands on, as in `Astro.locals.course`. */
export interface Page {
  readonly language: string;
  readonly folder: string;
}

/** An error that names the file whose author has to put it right. */
export function authorError(message: string, { folder, language }: Page): Error {
  return new Error(`${relative(process.cwd(), join(folder, `${language}.mdx`))}: ${message}`);
}
