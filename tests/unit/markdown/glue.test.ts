import { expect, it } from 'vitest';
import { glue } from '../../../src/markdown/glue.ts';
import { renderMath } from '../../../src/markdown/math.ts';

const inside = (tex: string) => glue(renderMath(tex, false).slice('<span class="katex">'.length, -'</span>'.length));
const text = (html: string) => html.replace(/^.*aria-hidden="true">/, '').replace(/<[^>]*>/g, '');

it('joins a formula of one block to what stands on either side', () => {
  expect(text(inside('W'))).toBe('\u2060W\u2060');
  expect(inside('W').match(/class="glued"/g)).toHaveLength(1);
});

it('leaves the places between the blocks of a formula where they were', () => {
  const html = inside('a = b + c');
  expect(text(html)).toBe('\u2060a=b+c\u2060');
  expect(html.match(/class="glued"/g)).toHaveLength(2);
  expect(html.match(/class="katex-base"/g)).toHaveLength(3);
});

it('opens and closes as many elements as before', () => {
  for (const tex of ['W', 'a = b', 'a = b + \\frac{c}{d}', '\\w{w}\\x{x} + \\b{b}', '']) {
    const html = inside(tex);
    expect(html.match(/<span/g)?.length ?? 0).toBe(html.match(/<\/span>/g)?.length ?? 0);
  }
});
