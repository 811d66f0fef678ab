// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { texInstead } from '../../../components/page/copy-formulas.ts';
import { renderMath } from '../../../src/markdown/math.ts';

function copied(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  texInstead(template.content);
  return template.content.textContent;
}

test('a formula within a line is copied as TeX between dollar signs, without the colours', () => {
  expect(copied(`The sum ${renderMath(String.raw`\z{z} = \w{w}\x{x}`, false)} here`)).toBe('The sum $z = wx$ here');
});

test('a formula on its own is copied between double dollar signs', () => {
  expect(copied(renderMath(String.raw`a < b`, true))).toBe('$$a < b$$');
});

test('text without formulas stays as it is', () => {
  expect(copied('<p>Text</p>')).toBe('Text');
});
