/** Every chapter's notebook, executed by Jupyter with Deno's kernel, says what the browser's recording says. */
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../components/cell/still/recording.ts';
import { languages, type Language } from '../../src/course/language.ts';
import { chapterCells } from '../../src/markdown/cells.ts';
import { joined, lines, type NotebookFile } from '../../src/notebook/export/nbformat.ts';
import { withOwnWork } from '../../src/notebook/export/own-work.ts';
import { ancestors, graphOf } from '../../src/notebook/graph.ts';
import { chapterFolders, type ChapterFolder } from '../../src/tasks/chapter-folders.ts';
import { canRun, executeNotebook, offeredNotebook, offeredScript, runScript, wordsOf } from './execute.ts';

/** A text with its numbers taken out, and these: back ends differ in the last digits of float32. */
function parts(text: string): { words: string; numbers: number[] } {
  const number = /[−-]?\d+(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g;
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const power = (raised: string): string =>
    `e${Array.from(raised, (digit) => (digit === '⁻' ? '-' : digits.indexOf(digit))).join('')}`;
  const numbers = (text.match(number) ?? []).map((found) =>
    Number(found.replace('−', '-').replace(/×10(.+)/, (_, raised: string) => power(raised))),
  );
  return { words: text.replace(number, '#').replace(/[ #]+/g, ' '), numbers };
}

function expectSame(got: string, recorded: string, cell: string): void {
  const [a, b] = [parts(got), parts(recorded)];
  expect(a.words, cell).toBe(b.words);
  for (const [i, number] of a.numbers.entries())
    expect(Math.abs(number - (b.numbers[i] ?? NaN)), `${cell}: ${got}\nrecorded: ${recorded}`).toBeLessThanOrEqual(
      1e-4 * Math.max(0.1, Math.abs(number)),
    );
}

/** The sliders of a cell, by their labels, with the least values. */
async function sliders({ folder }: ChapterFolder, cell: string, language: Language): Promise<[string, number][]> {
  const recording = await readRecording(folder, cell, language);
  return (recording?.outputs ?? []).flatMap(({ output }): [string, number][] =>
    output.kind === 'input' && output.input.type === 'range' ? [[output.input.label, output.input.min]] : [],
  );
}

function withInputs(notebook: NotebookFile, inputs: Record<string, number>): NotebookFile {
  const cells = notebook.cells.map((cell) => {
    if (cell.metadata.networks_by_hand?.helper !== 'start') return cell;
    return { ...cell, source: lines(joined(cell.source).replace('inputs: {}', `inputs: ${JSON.stringify(inputs)}`)) };
  });
  return { ...notebook, cells };
}

const pages = chapterFolders().flatMap((chapter) => languages.map((language) => ({ chapter, language })));

describe.skipIf(!canRun).concurrent('a chapter as a file', () => {
  test.for(pages)(
    'of $chapter.slug runs in Jupyter and says what the page says, in $language',
    async ({ chapter, language }) => {
      const { cells } = await chapterCells(chapter.folder, language);
      const graph = graphOf(cells);
      const found = await Promise.all(
        cells.map(async ({ name, cheap }) => ({ name, cheap, own: await sliders(chapter, name, language) })),
      );
      // Training cells are made small; a slider of the same name elsewhere is moved with theirs.
      const small = Object.fromEntries(found.flatMap(({ cheap, own }) => (cheap ? [] : own)));
      const other = new Set(
        found.flatMap(({ name, cheap, own }) => (cheap && !own.some(([label]) => label in small) ? [] : [name])),
      );
      const notebook = await offeredNotebook(`${language}/${chapter.slug}`);
      const executed = await executeNotebook(withInputs(notebook, small));
      const recorded = new Map(notebook.cells.map((cell) => [cell.metadata.networks_by_hand?.cell, wordsOf(cell)]));
      let compared = 0;
      for (const cell of executed.cells) {
        const name = cell.metadata.networks_by_hand?.cell;
        const said = wordsOf(cell);
        if (name === undefined || [name, ...ancestors(graph, name)].some((each) => other.has(each))) continue;
        expectSame(said, recorded.get(name) ?? '', name);
        compared += 1;
      }
      expect(compared).toBeGreaterThanOrEqual(cells.length / 4);
    },
  );

  test('with the reader’s edits runs these', async () => {
    const notebook = withOwnWork(await offeredNotebook('en/mathematics/neuron'), [
      { name: 'and-gate', text: 'print("by", 6 * 7); 43', modified: true, outputs: null },
      { name: 'layer', text: 'tf.tensor([1, 2]).arraySync()', modified: true, outputs: null },
      {
        name: 'slopes',
        text: 'const fourth: number = await Promise.resolve(4); throw new Error("mine")',
        modified: true,
        outputs: null,
      },
      {
        name: 'line',
        text: 'table([{ a: 1 }]); image([[fourth / 4]]); view(Inputs.select(["x", "y"], { label: "z" }));',
        modified: true,
        outputs: null,
      },
    ]);
    const { cells } = await executeNotebook(notebook);
    const outputsOf = (name: string) =>
      cells.find((cell) => cell.metadata.networks_by_hand?.cell === name)?.outputs ?? [];
    // A cell that shows something keeps the value of its last line to itself; any other shows it, as Jupyter does.
    expect(outputsOf('and-gate')).toMatchObject([{ output_type: 'stream', text: ['by 42\n'] }]);
    expect(outputsOf('layer')).toMatchObject([{ output_type: 'execute_result', data: { 'text/plain': ['[ 1, 2 ]'] } }]);
    expect(outputsOf('slopes')).toMatchObject([{ output_type: 'error', evalue: 'mine' }]);
    expect(outputsOf('line')).toMatchObject([
      { data: { 'text/plain': ['a\n', '1'] } },
      { data: { 'image/png': expect.any(String) as string } },
      { output_type: 'stream', text: ['z = x\n'] },
    ]);
  });

  test('of a cell that fails keeps what it showed, and the next cell begins anew', async () => {
    const failing = `print("one"); print("two", tf.tensor([3])); display([4], "named"); throw new Error("mine")`;
    const notebook = withOwnWork(await offeredNotebook('zh/mathematics/neuron'), [
      { name: 'neuron', text: failing, modified: true, outputs: null },
      { name: 'relu-example', text: '5 + 1', modified: true, outputs: null },
      { name: 'bends', text: failing, modified: true, outputs: null },
      { name: 'slopes', text: 'display([5], "named")', modified: true, outputs: null },
    ]);
    const { cells } = await executeNotebook(notebook);
    const outputsOf = (name: string) =>
      cells.find((cell) => cell.metadata.networks_by_hand?.cell === name)?.outputs ?? [];
    for (const name of ['neuron', 'bends']) {
      const outputs = outputsOf(name);
      expect(wordsOf({ outputs: outputs.slice(0, -1) })).toBe('one\ntwo [3]\n[4]');
      expect(outputs.at(-1)).toMatchObject({ output_type: 'error', evalue: 'mine' });
    }
    const values = [outputsOf('relu-example'), outputsOf('slopes')];
    expect(values).toMatchObject([
      [{ output_type: 'execute_result', data: { 'text/plain': ['6'] } }],
      [{ output_type: 'display_data', data: { 'text/plain': ['[5]'] } }],
    ]);
  });

  test('as a script that fails has said what it printed before', async () => {
    const begins = 'await networksByHand.cell("neuron");';
    const script = await offeredScript('en/mathematics/neuron');
    const failing = script.replace(begins, `${begins} print("one"); print("two"); if (begun) throw new Error("mine");`);
    const said = runScript(`const begun = true;\n${failing}`);
    await expect(said).rejects.toThrow(/one\ntwo\n[^]*mine/);
  });

  test('as a script says what the notebook says', async () => {
    const said = await runScript(await offeredScript('zh/mathematics/neuron'));
    const notebook = await offeredNotebook('zh/mathematics/neuron');
    for (const cell of notebook.cells) {
      const name = cell.metadata.networks_by_hand?.cell;
      if (name === undefined) continue;
      const [, own = ''] = new RegExp(`— ${name}\n([^—]*)(?:\n\n—|\n$)`).exec(said) ?? [];
      expectSame(own.trimEnd(), wordsOf(cell), name);
    }
  });
});
