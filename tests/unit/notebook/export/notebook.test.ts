import { describe, expect, test } from 'vitest';
import { ancestors, graphOf } from '../../../../src/notebook/graph.ts';
import { library } from '../../../../src/notebook/library.ts';
import { withoutCases } from '../../../../src/notebook/export/cases.ts';
import { joined } from '../../../../src/notebook/export/nbformat.ts';
import { inOrder } from '../../../../src/notebook/export/notebook.ts';
import { notebookOutputs } from '../../../../src/notebook/export/outputs.ts';
import { withOwnWork } from '../../../../src/notebook/export/own-work.ts';
import { scriptOf } from '../../../../src/notebook/export/script.ts';
import { chapterOf, everyPage } from './chapter.ts';

describe.for(everyPage)('the notebook of $slug, $language', ({ slug, folder, language }) => {
  test('has all text without colour macros and without components, and every cell unchanged', async () => {
    const { cells, notebook } = await chapterOf(slug, folder, language);
    const texts = notebook.cells.filter((cell) => cell.cell_type === 'markdown').map(({ source }) => joined(source));
    expect(texts.length).toBeGreaterThan(cells.length / 2);
    for (const text of texts) {
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/\\[xwbzadlh](?![a-zA-Z])|<\/?[A-Z]|\{\/\*/);
      expect(text.split('$$').length % 2, text).toBe(1);
    }
    const code = new Map(notebook.cells.map((cell) => [cell.metadata.networks_by_hand?.cell, joined(cell.source)]));
    for (const { name, text, cases } of cells) {
      expect(withoutCases(code.get(name) ?? '')).toBe(text);
      expect(code.get(name)?.endsWith(cases?.body ?? '')).toBe(true);
    }
  });

  test('can be run from the top: each cell comes after those it needs', async () => {
    const { cells, notebook } = await chapterOf(slug, folder, language);
    const graph = graphOf(cells);
    const order = notebook.cells.flatMap((cell) => cell.metadata.networks_by_hand?.cell ?? []);
    for (const [at, name] of order.entries())
      for (const needed of ancestors(graph, name)) expect(order.indexOf(needed), name).toBeLessThan(at);
  });

  test('has IDs that nbformat allows, each once', async () => {
    const { notebook } = await chapterOf(slug, folder, language);
    const ids = notebook.cells.map(({ id }) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  });
});

const [first] = everyPage;
const notebookOfFirst = async () => {
  if (!first) throw new Error('There are no chapters');
  return (await chapterOf(first.slug, first.folder, first.language)).notebook;
};

describe('a notebook', () => {
  test('names the library for its cells, from imports with fixed versions', async () => {
    const start = (await notebookOfFirst()).cells.find(({ id }) => id === 'start');
    const text = joined(start?.source ?? '');
    expect(text).toContain('import * as tf from "npm:@tensorflow/tfjs@4.22.0"');
    for (const name of library) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('has the reader’s texts marked, and the outputs that fit them', async () => {
    const recorded = [{ output_type: 'stream', name: 'stdout', text: 'recorded' }];
    const pristine = await notebookOfFirst();
    const notebook = {
      ...pristine,
      cells: pristine.cells.map((cell) => (cell.cell_type === 'code' ? { ...cell, outputs: recorded } : cell)),
    };
    const shown = [{ output_type: 'stream', name: 'stdout', text: '1' }];
    const own = withOwnWork(notebook, [
      { name: 'neuron', text: 'print(1)', modified: true, outputs: shown },
      { name: 'bends', text: 'as it was', modified: false, outputs: [] },
      { name: 'slopes', text: 'as it was', modified: false, outputs: null },
    ]);
    const cell = (name: string) => own.cells.find((each) => each.metadata.networks_by_hand?.cell === name);
    expect(cell('neuron')).toMatchObject({ metadata: { tags: ['edited'] }, source: ['print(1)'], outputs: shown });
    expect(cell('bends')?.metadata).not.toHaveProperty('tags');
    expect(cell('bends')?.outputs).toEqual([]);
    expect(cell('slopes')?.outputs).toEqual(recorded);
  });

  test('puts a cell before one that needs it', () => {
    const cell = (name: string) => ({ cell: name, text: '', outputs: [] });
    const text = { markdown: 'text' };
    const needs = (name: string) => (name === 'a' ? ['b'] : []);
    expect(inOrder([cell('a'), text, cell('b'), cell('c')], needs)).toEqual([cell('b'), cell('a'), text, cell('c')]);
  });

  test('has texts that follow one another in one stream', () => {
    const picture = { bundle: { 'text/plain': '[p]' } };
    expect(notebookOutputs([{ text: 'a' }, { text: 'b\nc' }, picture, { text: 'd' }])).toMatchObject([
      { output_type: 'stream', text: ['a\n', 'b\n', 'c\n'] },
      { output_type: 'display_data', data: { 'text/plain': '[p]' } },
      { output_type: 'stream', text: ['d\n'] },
    ]);
  });
});

describe('a script', () => {
  test('begins with its imports, has text as comments and the library last', async () => {
    const text = scriptOf(await notebookOfFirst());
    expect(text.indexOf('import * as tf')).toBeLessThan(text.indexOf('// %%'));
    expect(text).toContain('\n// %% [markdown]\n// # Title\n');
    expect(text).toContain('\nawait networksByHand.cell("neuron");\n');
    expect(text.trimEnd()).toMatch(/function networksByHand\(\) \{\}$/);
    expect(text).not.toContain('base64');
  });
});
