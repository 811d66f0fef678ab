import { describe, expect, test } from 'vitest';
import type { InputSpec } from '../../../src/protocol/input.ts';
import { languages } from '../../../src/course/language.ts';
import { chapterCells } from '../../../src/markdown/cells.ts';
import { chapterFolders } from '../../../src/tasks/chapter-folders.ts';
import { planOf, recordedOutputs, rerunPlan, type RecordedOutputs } from '../../../src/tasks/rerun-plan.ts';

function cell(name: string, uses: readonly string[]) {
  return {
    name,
    compiled: { blanks: [], defines: [name.toUpperCase()], uses, assigns: [], live: [], guarded: [], at: {} },
  };
}
const cells = [cell('data', []), cell('train', ['DATA']), cell('test', ['TRAIN']), cell('clock', [])];

function shown(...slots: readonly [en: string, zh: string][]): RecordedOutputs {
  const input = (label: string): InputSpec => ({ type: 'range', label, min: 1, max: 30, step: 1 });
  const outputs = (index: 0 | 1) =>
    slots.map((slot) => ({
      slot: slot[index],
      output: { kind: 'input', input: input(slot[index]), value: 10 } as const,
    }));
  return { en: outputs(0), zh: outputs(1) };
}
const recorded = new Map([
  ['data', shown()],
  ['train', shown(['epochs', '轮数'], ['α', 'α'])],
  ['test', shown()],
  ['clock', shown()],
]);
const plan = (text: string) => rerunPlan(text, 'cells/rerun.yaml', cells, recorded);

test('an input is named as its cell names it, and set by its slot in each language', () => {
  const { en, zh } = plan('small:\n  train:\n    epochs /// 轮数: 2\n    α: 3\n');
  expect(en.inputs).toEqual({ train: { epochs: 2, α: 3 } });
  expect(zh.inputs).toEqual({ train: { 轮数: 2, α: 3 } });
});

test('what is made small, and what rests on it, is not compared', () => {
  expect([...plan('small:\n  train:\n    α: 3\n').en.loose]).toEqual(['train', 'test']);
});

test('a cell varies only where the chapter says so, and why', () => {
  expect([...plan('{}').en.loose]).toEqual([]);
  expect([...plan('varies:\n  clock: prints the time\n').zh.loose]).toEqual(['clock']);
});

describe('a mistake is said with its file and line:', () => {
  test.each([
    ['a cell that there is not', 'small:\n  trian:\n    α: 3\n', 2, 'no such cell'],
    ['an input that there is not', 'small:\n  train:\n    epochs: 3\n', 3, 'the cell has: “epochs /// 轮数”, “α”'],
    [
      'a value out of range',
      'small:\n  train:\n    α: 3\n    epochs /// 轮数: 0\n',
      4,
      "less than the input's least, 1",
    ],
    ['a value that is no number', 'small:\n  train:\n    α: many\n', 3, 'not a number'],
    ['a cell that varies without a reason', 'varies:\n  clock: ""\n', 2, 'say why'],
    ['a cell that varies and is not there', 'varies:\n  watch: ticks\n', 2, 'no such cell'],
    ['a word that means nothing', 'tiny: {}\n', 1, 'tiny'],
  ])('%s', (_, text, line, words) => {
    expect(() => plan(text)).toThrow(`cells/rerun.yaml:${line}: `);
    expect(() => plan(text)).toThrow(words);
  });
});

test.each(chapterFolders())('the plan of $slug fits its cells', async ({ folder }) => {
  for (const language of languages) {
    const found = await chapterCells(folder, language);
    const outputs = new Map(found.cells.map(({ name }) => [name, recordedOutputs(folder, name)]));
    expect(planOf(folder, found.cells, outputs)[language].loose.size).toBeLessThan(found.cells.length);
  }
});
