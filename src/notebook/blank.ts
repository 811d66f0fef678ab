import type { Compiled } from './compiled.ts';

/**
 * The cell's JavaScript: types overwritten with spaces, line ends kept, so that the result is as long as the text and every
 * position is as in the text. A blank's last place can hold a character that the JavaScript needs there (see `Blank`).
 */
export function blank(text: string, blanks: Compiled['blanks']): string {
  let body = '';
  let end = 0;
  for (const [from, to, last = ''] of blanks) {
    body += text.slice(end, from) + text.slice(from, to - last.length).replace(/[^\r\n\u2028\u2029]/g, ' ') + last;
    end = to;
  }
  return body + text.slice(end);
}
