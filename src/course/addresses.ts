/** How folders become addresses, and addresses links. */
import type { Language } from './language.ts';

/** `04-mathematics` → `mathematics` */
export function slugOf(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

/** `04-mathematics` → 4 */
export function numberOf(folder: string): number {
  return Number.parseInt(folder, 10);
}

/** `04-mathematics`, `01-neuron` → `mathematics/neuron`: a chapter's address below its language. */
export function chapterPath(part: string, chapter: string): string {
  return `${slugOf(part)}/${slugOf(chapter)}`;
}

/**
 * A link within the site.
 * @param base path the site is served at, with or without a slash at its end
 * @param path below the language, without slashes at its ends; empty for the home page; may end in `#anchor`
 */
export function href(base: string, language: Language, path = ''): string {
  const [page = '', anchor] = path.split('#');
  const inside = page === '' ? '' : `${page}/`;
  return `${base.replace(/\/$/, '')}/${language}/${inside}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The same page in another language: `/course/en/sources/` → `/course/zh/sources/`. */
export function inLanguage(base: string, pathname: string, language: Language): string {
  const root = base.replace(/\/$/, '');
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  return `${root}${below.replace(/^\/[a-z]{2}(?=\/|$)/, `/${language}`)}`;
}

/** What comes before and after the element at `index`, across all parts. */
export function neighbours<T>(inOrder: readonly T[], index: number): { previous: T | undefined; next: T | undefined } {
  return { previous: index > 0 ? inOrder[index - 1] : undefined, next: inOrder[index + 1] };
}
