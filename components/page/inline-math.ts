import { escape } from '../../src/markdown/escape.ts';
import { renderMath } from '../../src/markdown/math.ts';

/** HTML of a line of plain text with formulas between dollar signs. */
export function withFormulas(text: string): string {
  return text
    .split(/\$([^$]+)\$/)
    .map((piece, index) => (index % 2 === 1 ? renderMath(piece, false) : escape(piece)))
    .join('');
}
