import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { chapterCells } from '../../../src/markdown/cells.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** A chapter on disk; its page shows the cells in the order given. */
async function chapter(cells: Record<string, string>, page?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chapter-'));
  folders.push(folder);
  const text =
    page ??
    Object.keys(cells)
      .map((name) => `<Cell name="${name}" />\n`)
      .join('\n');
  await mkdir(join(folder, 'cells'));
  for (const language of ['en', 'zh']) await writeFile(join(folder, `${language}.mdx`), text);
  for (const [name, code] of Object.entries(cells)) await writeFile(join(folder, 'cells', `${name}.ts`), code);
  return folder;
}

describe('chapterCells', () => {
  test('reads the cells in the order of the page, in its language, understood and coloured', async () => {
    const folder = await chapter({ second: 'print(x, "two /// 二");\n', first: 'const x = 1; // one /// 一\n' });
    const { cells, highlighted } = await chapterCells(folder, 'zh');
    expect(cells.map(({ name, text }) => [name, text])).toEqual([
      ['second', 'print(x, "二");'],
      ['first', 'const x = 1; // 一'],
    ]);
    expect(cells[0]?.compiled.uses).toEqual(['print', 'x']);
    expect(highlighted['first']).toContain('<span class="k-comment">// 一</span>');
  });

  test('finds mentions with other attributes, over several lines', async () => {
    const folder = await chapter({ a: 'print(1);' }, '<Cell\n  source="L07"\n  name="a"\n/>');
    expect((await chapterCells(folder, 'en')).cells).toHaveLength(1);
  });

  test('reads a chapter once, until a file changes', async () => {
    const folder = await chapter({ a: 'print(1);' });
    const first = await chapterCells(folder, 'en');
    expect(await chapterCells(folder, 'en')).toBe(first);
    await writeFile(join(folder, 'cells', 'a.ts'), 'print(2);');
    await utimes(join(folder, 'cells', 'a.ts'), 1, 1);
    expect((await chapterCells(folder, 'en')).cells[0]?.text).toBe('print(2);');
  });

  test('a chapter without cells has none', async () => {
    const folder = await chapter({});
    await rm(join(folder, 'cells'), { recursive: true });
    expect(await chapterCells(folder, 'en')).toEqual({ cells: [], highlighted: {} });
  });

  test('a cell is cheap when its recording was quick and without progress', async () => {
    const folder = await chapter({
      quick: 'print(1);',
      slow: 'print(2);',
      long: 'print(3);',
      none: 'print(4);',
      zh: '5;',
    });
    await mkdir(join(folder, 'recorded'));
    const record = (name: string, ms: number, progress: boolean, language = 'en') =>
      writeFile(join(folder, 'recorded', `${name}.${language}.json`), JSON.stringify({ ms, progress, outputs: [] }));
    await record('quick', 12, false);
    await record('slow', 300, false);
    await record('long', 12, true);
    await record('zh', 400, false);
    await record('zh', 40, false, 'zh');
    const { cells } = await chapterCells(folder, 'en');
    expect(cells.map(({ name, cheap }) => [name, cheap])).toEqual([
      ['quick', true],
      ['slow', false],
      ['long', false],
      ['none', false],
      // Slow in one language only: the machine was busy.
      ['zh', true],
    ]);
  });

  test('an exercise’s hidden cases belong to its cell; they and its solution are no cells', async () => {
    const folder = await chapter({ yours: 'const f = (x: number) => x;' });
    const beside = (name: string, text: string) => writeFile(join(folder, 'cells', name), text);
    await beside('yours.cases.ts', 'const one: number = 1; // one /// 一\nverify(f, Math.abs, [[one]]);\n');
    await beside('yours.solution.ts', 'const f = Math.abs;');
    const { cells } = await chapterCells(folder, 'zh');
    expect(cells.map(({ name }) => name)).toEqual(['yours']);
    expect(cells[0]?.cases).toEqual({
      body: '{\nconst one         = 1; // 一\nverify(f, Math.abs, [[one]]);\n}',
      uses: ['verify', 'f', 'Math'],
    });
    await beside('other.cases.ts', 'verify(f, f, []);');
    await expect(chapterCells(folder, 'zh')).rejects.toThrow(/cells\/other\.cases\.ts:1: There is no cells\/other\.ts/);
  });

  test('hidden cases that call what nobody defines fail', async () => {
    const folder = await chapter({ yours: 'const f = (x: number) => x;' });
    await writeFile(join(folder, 'cells', 'yours.cases.ts'), 'verify(g, f, []);');
    await expect(chapterCells(folder, 'en')).rejects.toThrow(/cells\/yours\.ts:1: No cell declares g/);
  });

  test.each([
    ['a syntax error', { a: 'print(1);\nconst = 2;' }, /cells\/a\.ts:2: /],
    ['an import', { a: '\nimport "b";' }, /cells\/a\.ts:2: /],
    ['a name of two cells', { a: 'const x = 1;', b: '// b\nconst x = 2;' }, /cells\/[ab]\.ts:\d: .*x/],
    ['a name of nobody', { a: 'print(1);\nprint(y);' }, /cells\/a\.ts:2: No cell declares y/],
    ['a name of the library', { a: 'const print = 1;' }, /cells\/a\.ts:1: .*print/],
    ['an assignment to another cell’s name', { a: 'let x = 1;', b: '\n\nx = 2;' }, /cells\/b\.ts:3: .*x/],
    [
      'a line that is too long',
      { a: `// /// 一\nprint("${'a'.repeat(60)}");` },
      /cells\/a\.ts:2: This line has 70 columns/,
    ],
    [
      'a line of Chinese that is too long',
      { a: `print("x /// ${'字'.repeat(34)}");` },
      /cells\/a\.ts:1: This line has 67 columns in “zh”/,
    ],
    ['a name that is no name', { A_b: 'print(1);' }, /cells\/A_b\.ts:1: A cell's name/],
  ])('%s fails with file and line', async (_, cells, message) => {
    const folder = await chapter(cells);
    await expect(Promise.all([chapterCells(folder, 'en'), chapterCells(folder, 'zh')])).rejects.toThrow(message);
  });

  test('a cell that the page names and the folder lacks, or the other way round, fails', async () => {
    await expect(
      chapterCells(await chapter({ a: 'print(1);' }, '<Cell name="a" />\n<Cell name="b" />'), 'en'),
    ).rejects.toThrow(/en\.mdx:2: There is no cells\/b\.ts/);
    await expect(chapterCells(await chapter({ a: 'print(1);' }, 'nothing'), 'en')).rejects.toThrow(
      /cells\/a\.ts:1: .*en\.mdx has no <Cell/,
    );
  });
});
