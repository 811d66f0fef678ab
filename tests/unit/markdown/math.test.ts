import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { colourMacros, FormulaError, renderMath } from '../../../src/markdown/math.ts';
import { plainTex } from '../../../src/markdown/plain-tex.ts';
import { compile } from './compile.ts';

const text = readFileSync(new URL('torture.mdx', import.meta.url), 'utf8');
/** Every formula of the file, in order, as written between its dollars. */
const formulas = [...text.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map(([, display, inline]) => ({
  tex: (display ?? inline ?? '')
    .replace(/\n *$/, '')
    .replace(/\n {4}/g, '\n')
    .trim(),
  display: display !== undefined,
}));

function unescape(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

function annotation(html: string): string {
  return unescape(/<annotation [^>]*>([^<]*)</.exec(html)?.[1] ?? '');
}

/** What MathML says, without the grouping that colours bring along. */
function said(html: string): string {
  const math = /<semantics>([\s\S]*)<annotation/.exec(html)?.[1] ?? '';
  return math.replace(/<\/?mrow>/g, '');
}

describe('the torture file', () => {
  test('holds at least sixty formulas and every one of the inventory', () => {
    expect(formulas.length).toBeGreaterThanOrEqual(60);
    const ids = Array.from({ length: 31 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
    for (const id of ids) expect(text).toContain(`source="${id}"`);
  });

  test.each(formulas)('$tex is set in HTML and MathML, copyable as plain TeX', ({ tex, display }) => {
    const html = renderMath(tex, display);
    const plain = plainTex(tex);
    expect(html.startsWith(display ? '<span class="katex-display"><span class="katex">' : '<span class="katex">')).toBe(
      true,
    );
    expect(html).toContain('class="katex-html"');
    expect(html).toContain('<math xmlns');
    expect(html).not.toContain('katex-error');
    expect(annotation(html)).toBe(plain);
    expect(plain).not.toMatch(/\\[xwbzadlh](?![a-zA-Z])/);
    // The plain TeX is TeX, and means the same.
    expect(said(katex.renderToString(plain, { displayMode: display, strict: 'error' }))).toBe(said(html));
  });

  test('comes out of the whole build whole: in components, lists, tables and quotations', async () => {
    const { code, html } = await compile(text);
    expect(html.map(annotation)).toEqual(formulas.map(({ tex }) => plainTex(tex)));
    expect(code).not.toContain('language-math');
    expect(code.match(/class: "katex-display"/g)).toHaveLength(formulas.filter(({ display }) => display).length);
  });
});

describe('mathematics in a build', () => {
  test('is not taken for a highlighted code block when it is a display', async () => {
    const { code } = await compile('$$\na^2\n$$\n');
    expect(code).toContain('katex-display');
    expect(code).not.toContain('_components.pre');
  });

  test('is a display between two dollars on one line, too', async () => {
    expect((await compile('<F>$$a$$</F>\n\n中文 $$b$$ 与 $c$')).code.match(/class: "katex[^"]*"/g)).toEqual([
      'class: "katex-display"',
      'class: "katex-display"',
      'class: "katex"',
    ]);
  });

  test('can be reached by keyboard where it is too wide for a phone, with words in the page’s language', async () => {
    expect((await compile('$$\na = b\n$$')).code).not.toContain('tabindex');
    const wide = await compile(`$$\n${'a + '.repeat(30)}b\n$$`, '/content/01-part/01-chapter/zh.mdx');
    expect(wide.code).toContain('tabindex: "0"');
    expect(wide.code).toContain('"aria-label": "公式"');
  });

  test('fails with file, line and formula where KaTeX cannot set it', async () => {
    await expect(compile('---\ntitle: a\n---\n\nText\n\n- $\\foo{1}$\n')).rejects.toThrow(
      /content\/01-part\/01-chapter\/en\.mdx:7: .*Undefined control sequence: \\foo.* in the formula \\foo\{1\}/,
    );
  });
});

describe('renderMath', () => {
  test.each(colourMacros)('colours what \\%s holds', (name) => {
    expect(renderMath(`\\${name}{v}`, false)).toMatch(
      new RegExp(`<span class="enclosing t-${name}"><span class="mord mathnormal"[^>]*>v`),
    );
  });

  test('colours within colours', () => {
    const html = renderMath('\\d{\\frac{\\l{L}}{\\w{w}}}', false);
    expect(html.indexOf('t-d')).toBeLessThan(html.indexOf('t-l'));
  });

  test('refuses any HTML that is not a colour', () => {
    expect(() => renderMath('\\htmlClass{evil}{x}', false)).toThrow(FormulaError);
    expect(() => renderMath('\\href{https://example.org}{x}', false)).toThrow(FormulaError);
    expect(() => renderMath('\\htmlStyle{color: red}{x}', false)).toThrow(FormulaError);
  });

  test('refuses Chinese outside \\text', () => {
    expect(() => renderMath('损失', false)).toThrow(FormulaError);
  });
});

describe('plainTex', () => {
  test.each([
    ['\\w{w_i}\\x{x_i}', 'w_ix_i'],
    ['\\x{x_i}^2', '{x_i}^2'],
    ['\\x{x}^2 + \\z{\\alpha}_i', 'x^2 + \\alpha_i'],
    ['\\cdot\\x{x}', '\\cdot x'],
    ['\\x{\\alpha}b', '\\alpha b'],
    ['\\x\\alpha b', '\\alpha b'],
    ['\\x a', 'a'],
    ['\\d{\\frac{\\l{L}}{\\w{w}}}', '\\frac{L}{w}'],
    ['a \\\\x{b}', 'a \\\\x{b}'],
    ['\\{\\x{a}\\}', '\\{a\\}'],
    ['\\xi \\dot{a} \\hat{h} \\lambda', '\\xi \\dot{a} \\hat{h} \\lambda'],
    ['\\x{\\{a\\}}', '\\{a\\}'],
  ])('%s becomes %s', (tex, plain) => {
    expect(plainTex(tex)).toBe(plain);
  });
});
