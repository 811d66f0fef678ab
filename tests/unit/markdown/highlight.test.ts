import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlight } from '../../../src/markdown/highlight.ts';

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

describe('highlight', () => {
  test('marks tokens with classes and keeps every character', async () => {
    const code = 'const x: number[] = [1, -0.4]; // inputs <b> & 输入\n\nfor (const v of x) f(`${v}`, "s");';
    const html = await highlight(code, 'ts');
    expect(html).toContain('<span class="k-keyword">const');
    expect(html).toContain('<span class="k-number">0.4</span>');
    expect(html).toContain('<span class="k-comment">// inputs &lt;b&gt; &amp; 输入</span>');
    expect(html).toContain('<span class="k-string">"s"</span>');
    expect(html).not.toContain('style=');
    expect(
      html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ).toBe(code);
  });

  test('wraps every line, empty ones too', async () => {
    expect((await highlight('a;\n\nb;', 'ts')).split('\n').map((line) => line.slice(0, 19))).toEqual([
      '<span class="line">',
      '<span class="line">',
      '<span class="line">',
    ]);
  });

  test('leaves plain text uncoloured and refuses a language it does not know', async () => {
    expect(await highlight('a < b')).toBe('<span class="line">a &lt; b</span>');
    await expect(highlight('a', 'cobol')).rejects.toThrow('not “cobol”');
  });
});

/** The colours that a stylesheet names, in a theme. */
function coloursOf(css: string, theme: 'light' | 'dark'): Map<string, string> {
  const pairs = css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours of code in the %s theme', (theme) => {
  const tokens = coloursOf(read('src/styles/tokens.css'), theme);
  const colours = coloursOf(read('components/formula/code.css'), theme);

  test('are six', () => expect(colours.size).toBe(6));

  test.each(['--surface', '--sunk', '--paper'])('stand out from %s by 4.5 : 1', (ground) => {
    for (const [name, colour] of colours) {
      expect(contrast(colour, tokens.get(ground) ?? colour), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
