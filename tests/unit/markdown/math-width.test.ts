import { expect, test } from 'vitest';
import { mathWidth } from '../../../src/markdown/math-width.ts';
import { renderMath } from '../../../src/markdown/math.ts';

/** Widths in em as Chromium sets them with KaTeX's fonts. */
test.each([
  ['f(\\z{z}) = \\z{z}', 3.7],
  ['\\l{e} = \\x{y} - \\a{\\hat{y}}', 4.1],
  ['\\z{z} = \\w{0.9} \\cdot \\x{1.2} + \\w{0.7} \\cdot (\\x{-0.4})', 11.2],
  ['\\frac{\\partial \\l{L}}{\\partial \\w{W}} + \\begin{bmatrix} 0 & 1 \\\\ 1 & 0 \\end{bmatrix}', 6.2],
  ['\\text{分段函数：若大于零}', 9],
])('%s is about %f em wide', (tex, em) => {
  const width = mathWidth(renderMath(tex, true));
  expect(width).toBeGreaterThan(em * 0.85);
  expect(width).toBeLessThan(em * 1.25);
});
