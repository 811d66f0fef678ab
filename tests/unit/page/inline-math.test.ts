import { expect, test } from 'vitest';
import { withFormulas } from '../../../components/page/inline-math.ts';

test('formulas are set, the text between them stays text', () => {
  const html = withFormulas('A <b> of $x < 1$ and $y$');
  expect(html).toMatch(/^A &lt;b&gt; of <span class="katex">/);
  expect(html.match(/<math/g)).toHaveLength(2);
});

test('text without formulas is only escaped', () => {
  expect(withFormulas('1 & 2')).toBe('1 &amp; 2');
});
