import { authorError, type Page } from './author-error.ts';

/**
 * Turns the HTML of a Markdown list of `symbol — meaning` into the inside of a definition list.
 * @throws Error for an item without a dash
 */
export function symbolList(html: string, page: Page): string {
  return [...html.matchAll(/<li>([\s\S]*?)<\/li>/g)]
    .map(([, item = '']) => {
      const inside = item.replace(/<\/?p>/g, '').trim();
      const parts = /^([\s\S]*?)\s*[—–]+\s*([\s\S]+)$/.exec(inside);
      if (!parts)
        throw authorError(`A list of symbols says “$x$ — meaning”, not “${inside.replace(/<[^>]*>/g, '')}”`, page);
      return `<div><dt>${parts[1] ?? ''}</dt><dd>${parts[2] ?? ''}</dd></div>`;
    })
    .join('');
}
