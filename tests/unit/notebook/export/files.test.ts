import { describe, expect, test } from 'vitest';
import { CourseError } from '../../../../src/course/course-error.ts';
import { random } from '../../../../src/nn/random.ts';
import { fileEdits } from '../../../../src/notebook/export/file-edits.ts';
import { joined, lines, type NotebookFile } from '../../../../src/notebook/export/nbformat.ts';
import { withOwnWork } from '../../../../src/notebook/export/own-work.ts';
import { isChapterFile, readChapterFile } from '../../../../src/notebook/export/read-file.ts';
import { scriptOf } from '../../../../src/notebook/export/script.ts';
import { hash } from '../../../../src/notebook/hash.ts';
import { chapterOf, everyPage } from './chapter.ts';

const written = {
  notebook: (notebook: NotebookFile) => JSON.stringify(notebook),
  script: scriptOf,
} as const;
const forms = Object.keys(written) as (keyof typeof written)[];

const [first] = everyPage;
async function neuron() {
  if (!first) throw new Error('There are no chapters');
  return chapterOf(first.slug, first.folder, first.language);
}

async function edited(texts: Readonly<Record<string, string>>): Promise<NotebookFile> {
  const { notebook } = await neuron();
  const present = Object.entries(texts).map(([name, text]) => ({ name, text, modified: true, outputs: [] }));
  return withOwnWork(notebook, present);
}

describe.for(forms)('a chapter as a %s', (form) => {
  test.for(everyPage)(
    '$slug, $language comes back cell by cell, with no edit in it',
    async ({ slug, folder, language }) => {
      const { cells, notebook } = await chapterOf(slug, folder, language);
      const text = written[form](notebook);
      expect(isChapterFile(text)).toBe(true);
      const file = readChapterFile(text);
      expect(file).toMatchObject({ chapter: slug, language, others: 0 });
      expect(new Map(file.cells.map((cell) => [cell.name, cell.text]))).toEqual(
        new Map(cells.map((cell) => [cell.name, cell.text])),
      );
      expect(fileEdits(file).size).toBe(0);
    },
  );

  test('brings every edit back to the letter', async () => {
    const edits = {
      neuron: 'print(1)',
      bends: '',
      slopes: '\n\n// spaces around  \n\n',
      line: '// %% [markdown]\n//%% x\n// \\%% y\nawait networksByHand.cell("line");\n`unclosed',
      layer: '/* unclosed\nπ 中文 😀 "quotes" \\ $$ {"networks_by_hand":1}',
    };
    const file = readChapterFile(written[form](await edited(edits)));
    const { cells } = await neuron();
    expect(Object.fromEntries([...fileEdits(file)].map(([name, { text }]) => [name, text]))).toEqual(edits);
    expect(fileEdits(file).get('neuron')).toEqual({
      text: 'print(1)',
      language: 'en',
      original: hash(cells.find(({ name }) => name === 'neuron')?.text ?? ''),
    });
  });

  test('saved with Windows line ends is the same', async () => {
    const edits = { neuron: 'print(1)\nprint(2)' };
    const text = written[form](await edited(edits));
    const windows =
      form === 'script' ? text.replaceAll('\n', '\r\n') : text.replaceAll('print(1)\\n', 'print(1)\\r\\n');
    expect(fileEdits(readChapterFile(windows)).get('neuron')?.text).toBe(edits.neuron);
  });

  test('cut short anywhere is refused, or is no file of the course, and never yields a cut cell', async () => {
    const { cells, notebook } = await neuron();
    const text = written[form](notebook);
    const whole = new Map(cells.map((cell) => [cell.name, cell.text]));
    for (let end = 1; end < text.length; end += 97) {
      const part = text.slice(0, end);
      if (!isChapterFile(part)) continue;
      try {
        for (const cell of readChapterFile(part).cells) expect(cell.text).toBe(whole.get(cell.name));
      } catch (error) {
        expect(error).toBeInstanceOf(CourseError);
      }
    }
  });

  test('changed at random is read or refused with a message, in 2,000 ways', async () => {
    const text = written[form](await edited({ neuron: 'print(1)' }));
    const draw = random(3);
    const pick = (below: number) => Math.floor(draw() * below);
    for (let i = 0; i < 2000; i++) {
      const at = pick(text.length);
      const junk = Array.from({ length: pick(4) }, () => '{}[]",:\\\n%/0anull'.charAt(pick(17))).join('');
      const changed = text.slice(0, at) + junk + text.slice(at + pick(200));
      try {
        if (isChapterFile(changed)) fileEdits(readChapterFile(changed));
      } catch (error) {
        expect(error).toBeInstanceOf(CourseError);
      }
    }
  });
});

describe('a notebook edited in Jupyter', () => {
  test('may have its metadata in another order, outputs and new cells', async () => {
    const notebook = await edited({ neuron: 'print(7)' });
    const cells = [
      ...notebook.cells.toReversed().map((cell) => ({
        source: joined(cell.source),
        outputs: [{ output_type: 'stream', name: 'stdout', text: 'x' }],
        execution_count: 3,
        metadata: { trusted: true, ...cell.metadata },
        cell_type: cell.cell_type,
      })),
      { cell_type: 'code', metadata: {}, source: ['1 + 1'] },
      { cell_type: 'code', metadata: {}, source: [] },
      { cell_type: 'raw', metadata: {}, source: 'raw' },
    ];
    const file = readChapterFile(
      JSON.stringify({ cells, metadata: notebook.metadata, nbformat_minor: 5, nbformat: 4 }),
    );
    expect([...fileEdits(file).keys()]).toEqual(['neuron']);
    expect(file.others).toBe(1);
  });

  test('may have lost its cells’ metadata, but not their IDs', async () => {
    const notebook = await edited({ neuron: 'print(7)' });
    const cells = notebook.cells.map((cell) => ({ ...cell, metadata: {} }));
    const file = readChapterFile(JSON.stringify({ ...notebook, cells }));
    expect(file.cells.find(({ name }) => name === 'neuron')).toEqual({
      name: 'neuron',
      text: 'print(7)',
      original: null,
    });
  });

  test('may have split a cell: its parts are one again', async () => {
    const notebook = await edited({ neuron: 'print(7)\nprint(8)' });
    const cells = notebook.cells.flatMap((cell) => {
      if (cell.metadata.networks_by_hand?.cell !== 'neuron') return [cell];
      return ['print(7)', 'print(8)'].map((text, i) => ({ ...cell, id: `part-${i}`, source: lines(text) }));
    });
    expect(fileEdits(readChapterFile(JSON.stringify({ ...notebook, cells }))).get('neuron')?.text).toBe(
      'print(7)\nprint(8)',
    );
  });

  test('may have lost cells; those that are left come back', async () => {
    const notebook = await edited({ neuron: 'print(7)' });
    const cells = notebook.cells.filter((cell) => cell.metadata.networks_by_hand?.cell === 'neuron');
    expect(fileEdits(readChapterFile(JSON.stringify({ ...notebook, cells }))).size).toBe(1);
  });
});

describe('a file that is none of the course’s', () => {
  const refused: Record<string, [string, RegExp]> = {
    'another notebook': [
      JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] }),
      /none of this course/,
    ],
    'an old notebook': [JSON.stringify({ nbformat: 3, worksheets: [] }), /version 3/],
    'a notebook of a later course': [
      JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { networks_by_hand: { version: 2 } }, cells: [] }),
      /later version/,
    ],
    'a chapter without cells': [
      JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: { networks_by_hand: { version: 1, chapter: 'a/b', language: 'en' } },
        cells: [],
      }),
      /none of the chapter’s cells/,
    ],
    'a notebook whose cells are no cells': [
      JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [{ source: 7 }] }),
      /damaged/,
    ],
    'half a notebook': ['{"nbformat": 4, "cells": [', /damaged/],
    'a script of a later course': ['// {"networks_by_hand":{"version":2}}\n// %% end\n', /later version/],
  };
  test.for(Object.entries(refused))('is refused with a message: %s', ([, [text, message]]) => {
    expect(isChapterFile(text)).toBe(true);
    expect(() => readChapterFile(text)).toThrow(CourseError);
    expect(() => readChapterFile(text)).toThrow(message);
  });

  test.for(['', 'hello', '{}', '[1]', 'null', '{"format":"course work"}', 'const a = 1; // %% x', '\u0000\uffff'])(
    'is left to other readers: %j',
    (text) => expect(isChapterFile(text)).toBe(false),
  );
});
