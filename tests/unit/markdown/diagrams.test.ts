import { describe, expect, test } from 'vitest';
import { DiagramError, drawDiagram } from '../../../src/markdown/diagrams.ts';
import { compile } from './compile.ts';

/** The width of the only box of a drawing, in px. */
function boxWidth(svg: string): number {
  const xs = [...(/<path d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x));
  return Math.max(...xs) - Math.min(...xs);
}

describe('drawDiagram', () => {
  test('draws an SVG that says what it shows and what leads where', async () => {
    const { svg } = await drawDiagram('digraph { a [label="data"]; a -> b -> a [label="again & again"] }', 'A "loop"');
    expect(svg).toMatch(/^<svg role="img" aria-label="A &quot;loop&quot;" viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(svg).toContain('<desc>data → b (again &amp; again); b → data (again &amp; again)</desc>');
  });

  test('takes the graph’s own label for a title, and wants one', async () => {
    expect((await drawDiagram('digraph { label="Life cycle"; a -> b }', '')).svg).toContain('aria-label="Life cycle"');
    await expect(drawDiagram('digraph { a -> b }', '')).rejects.toThrow('needs a title');
  });

  test('leaves colours, fonts and ids to the page', async () => {
    const { svg } = await drawDiagram(
      'digraph { a [class=x]; subgraph cluster_0 { label="g"; b }; a -> b [class="d", style=dashed] }',
      't',
    );
    expect(svg).not.toMatch(/ (?:id|fill|stroke|font-family|xlink:href)=|<style|<script|<title|<!--/);
    expect(svg).toContain('class="node x"');
    expect(svg).toContain('class="edge d"');
    expect(svg).toContain('stroke-dasharray');
  });

  test('gives a Chinese label a box in which it fits at one em a character', async () => {
    const { svg } = await drawDiagram('digraph { a [label="数据清洗与预处理"] }', 't');
    expect(svg).toContain('>数据清洗与预处理</text>');
    expect(boxWidth(svg)).toBeGreaterThan(8 * 14 + 10);
    expect(boxWidth(svg)).toBeLessThan(8 * 14 + 40);
  });

  test('keeps Chinese names of nodes apart', async () => {
    expect((await drawDiagram('digraph { "数据" -> "模型" -> "数据" }', 't')).svg).toContain(
      '<desc>数据 → 模型; 模型 → 数据</desc>',
    );
  });

  test('shrinks on a phone, and scrolls when that is not enough', async () => {
    const chain = (length: number) =>
      `digraph { rankdir=LR; ${Array.from({ length }, (_, i) => `station${i}`).join(' -> ')} }`;
    expect((await drawDiagram(chain(2), 't')).wide).toBe(false);
    expect((await drawDiagram(chain(9), 't')).wide).toBe(true);
  });

  test('draws the same text the same way each time', async () => {
    const text = 'digraph { a -> {b c d} -> e }';
    expect(await drawDiagram(text, 't')).toEqual(await drawDiagram(text, 't'));
  });

  test('keeps a size of text that the graph asks for', async () => {
    expect((await drawDiagram('digraph { a [fontsize=12] }', 't')).svg).toContain('style="font-size:10px"');
  });

  test.each([
    ['a colour of its own', 'digraph { a [color=red] }', 'class='],
    ['a link', 'digraph { a [URL="https://example.org"] }', 'no links'],
  ])('refuses %s', async (_, text, message) => {
    await expect(drawDiagram(text, 't')).rejects.toThrow(message);
  });

  test('says in which line an error is', async () => {
    const error: unknown = await drawDiagram('digraph {\n  a -> \n}\n', 't').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DiagramError);
    expect(error).toMatchObject({ line: 3 });
  });
});

describe('a dot fence', () => {
  test('becomes a drawing, also within a component', async () => {
    const { code, html } = await compile(
      '<Figure source="M1">\n\n```dot Life cycle\ndigraph { a -> b }\n```\n\n</Figure>\n',
    );
    expect(code).toContain('class: "diagram"');
    expect(html[0]).toContain('aria-label="Life cycle"');
  });

  test('fails the build with the line of the file', async () => {
    await expect(compile('Text\n\n```dot Loop\ndigraph {\n  a ->\n}\n```\n')).rejects.toThrow(
      /en\.mdx:6: syntax error/,
    );
  });
});

describe('a code fence', () => {
  test('is coloured; a long line can be reached by keyboard', async () => {
    const short = await compile('```ts\nconst a = 1;\n```');
    expect(short.html[0]).toContain('<code><span class="line"><span class="k-keyword">const');
    expect(short.code).not.toContain('tabindex');
    expect((await compile(`\`\`\`ts\nconst a = ${'1 + '.repeat(20)}1;\n\`\`\``)).code).toContain('tabindex: "0"');
  });

  test('fails the build for an unknown language', async () => {
    await expect(compile('\n```cobol\nx\n```')).rejects.toThrow(/en\.mdx:2: .*cobol/);
  });
});
