import { readFile } from 'node:fs/promises';
import { crc32, inflateSync } from 'node:zlib';
import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { colours, plotMarkup } from '../../../../src/notebook/export/plot-svg.ts';
import { pngBase64 } from '../../../../src/notebook/export/png.ts';
import { shownInJupyter } from '../../../../src/notebook/export/shown.ts';
import type { Output, OutputOf, Picture } from '../../../../src/protocol/output.ts';

const { document } = new Window();
const plot = (options: OutputOf<'plot'>['options']) => plotMarkup(options, { Plot, document });
const shown = (output: Output) => shownInJupyter(output, { language: 'en', plot });
const bundle = (output: Output) => {
  const result = shown(output);
  return 'bundle' in result ? result.bundle : {};
};

function picture(width: number, height: number, at: (byte: number) => number, label = ''): Picture {
  return {
    width,
    height,
    pixels: Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => at(i)),
    label,
    tone: 'plain',
  };
}

/** The rows of a PNG as written here, each led by its filter; checks every chunk's checksum. */
function decoded(base64: string): Buffer {
  const file = Buffer.from(base64, 'base64');
  const data: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    if (body.subarray(0, 4).toString() === 'IDAT') data.push(body.subarray(4));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(data));
}

describe('a picture as PNG', () => {
  test('keeps grey pixels in one byte each', () => {
    const grey = picture(2, 2, (i) => (i % 4 === 3 ? 255 : 10 * Math.floor(i / 4)));
    expect([...decoded(pngBase64(grey))]).toEqual([0, 0, 10, 0, 20, 30]);
  });

  test('keeps colours and opacity, in pictures of more than one block', () => {
    const large = picture(200, 150, (i) => i % 251);
    const rows = decoded(pngBase64(large));
    expect(rows.length).toBe(150 * 801);
    expect([...rows.subarray(801 * 149 + 1)]).toEqual([...large.pixels.subarray(800 * 149)]);
  });
});

describe('in Jupyter', () => {
  test('a check says by a mark whether it holds', () => {
    expect(shown({ kind: 'text', text: 'same', tone: 'good' })).toEqual({ text: '✓ same' });
    expect(shown({ kind: 'text', text: 'same', tone: 'bad' })).toEqual({ text: '✗ same' });
  });

  test('an input is its label and value', () => {
    const input = { type: 'range', label: 'rate', min: 0, max: 1, step: 0.1 } as const;
    expect(shown({ kind: 'input', input, value: 0.3 })).toEqual({ text: 'rate = 0.3' });
    const choices = [
      { key: '0', label: 'Adam' },
      { key: '1', label: 'descent' },
    ];
    const radio = { type: 'radio', label: 'by', choices } as const;
    expect(shown({ kind: 'input', input: { ...radio, choices }, value: '1' })).toEqual({ text: 'by = descent' });
    const boxes = { type: 'checkbox', label: 'by', choices } as const;
    expect(shown({ kind: 'input', input: { ...boxes, choices }, value: ['0', '1'] })).toEqual({
      text: 'by = Adam, descent',
    });
  });

  test('a table is HTML, and columns of text where Chinese takes two places', () => {
    const columns = [
      { name: '名', values: ['甲乙', 'a'] },
      { name: 'n<', values: Float64Array.of(1.5, -20) },
    ];
    const table = bundle({ kind: 'table', columns, rows: 2, total: 5000, hidden: 0 });
    expect(table['text/plain']).toBe('名     n<\n甲乙  1.5\na     −20\nthe first 2 of 5,000 rows');
    expect(table['text/html']).toContain('<th>n&lt;</th>');
  });

  test('pictures stand in rows as PNG, one by itself also as a picture of its own', () => {
    const one = picture(1, 1, () => 255, 'a "b"');
    const grid = bundle({ kind: 'images', images: [one, one, one], columns: 2, scale: 4, total: 3 });
    expect(grid['text/html']?.match(/<tr>/g)).toHaveLength(2);
    expect(grid['text/html']).toContain('alt="a &quot;b&quot;" width="4" height="4"');
    expect(grid).not.toHaveProperty('image/png');
    expect(bundle({ kind: 'images', images: [one], columns: 1, scale: 4, total: 1 })).toHaveProperty('image/png');
  });

  test('a plot is an SVG with colours of its own, and an image of it where notebooks are not trusted', () => {
    const options = {
      'plot:call': 'plot',
      'plot:args': [
        {
          x: { label: 'z' },
          y: { label: 'a' },
          marks: [{ 'plot:call': 'ruleY', 'plot:args': [[0], { stroke: 'var(--a)' }] }],
        },
      ],
    };
    const drawn = bundle({ kind: 'plot', options });
    expect(drawn['image/svg+xml']).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(drawn['image/svg+xml']).toContain(`stroke="${colours.a}"`);
    expect(drawn['image/svg+xml']).not.toContain('var(--a)');
    expect(drawn['text/html']).toMatch(/^<img src="data:image\/svg\+xml;base64,/);
    expect(drawn['text/plain']).toBe('[plot of a against z]');
  });

  test('a plot that cannot be drawn says why', () => {
    const drawn = bundle({ kind: 'plot', options: { 'plot:call': 'nothing', 'plot:args': [] } });
    expect(drawn['text/plain']).toMatch(/^This plot cannot be drawn: /);
  });
});

test('plots have the light colours of the site', async () => {
  const styles = await readFile('src/styles/tokens.css', 'utf8');
  for (const [name, value] of Object.entries(colours)) {
    const [, token = ''] = new RegExp(`--${name}: (?:light-dark\\()?([^,;]+)`).exec(styles) ?? [];
    expect(token === 'var(--ink)' ? colours.ink : token, name).toBe(value);
  }
});
