import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/course/language.ts';
import { chapterCells } from '../../../src/markdown/cells.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { chapterFolders } from '../../../src/tasks/chapter-folders.ts';
import { compareOutputs, otherBackend, sameBackend } from '../../../src/tasks/compare-outputs.ts';
import { recordedOutputs } from '../../../src/tasks/rerun-plan.ts';
import type { ShownOutput } from '../../../src/tasks/run-chapter.ts';

const text = (words: string): readonly ShownOutput[] => [
  { slot: '#1', output: { kind: 'text', text: words, tone: 'plain' } },
];
const table = (...values: readonly (readonly (string | number)[])[]): readonly ShownOutput[] => {
  const columns = values.map((column, i) => ({ name: `c${i}`, values: column }));
  return [{ slot: '#1', output: { kind: 'table', columns, rows: values[0]?.length ?? 0, total: null, hidden: 0 } }];
};
const picture = (shades: number[]): readonly ShownOutput[] => {
  const pixels = Uint8ClampedArray.from(shades);
  const image = { width: 1, height: 1, pixels, label: '', tone: 'plain' } as const;
  return [{ slot: '#1', output: { kind: 'images', images: [image], columns: 1, scale: 1, total: 1 } }];
};
const compare = (before: readonly ShownOutput[], after: readonly ShownOutput[]) =>
  compareOutputs(before, after, sameBackend);

test('what is the same has no differences', () => {
  expect(compare(text('w = 1.2'), text('w = 1.2'))).toEqual([]);
});

test('a number in a text may differ in its last digit, as float32 does', () => {
  expect(compare(text('mean: 0.964444, 3 seeds'), text('mean: 0.964445, 3 seeds'))).toEqual([]);
  expect(compare(text('mean: 0.964444'), text('mean: 0.964544'))).toEqual([
    '#1.text: recorded “mean: 0.964444”, now “mean: 0.964544”',
  ]);
});

test('a minus sign, a power of ten and a word that stands for a number count', () => {
  expect(compare(text('−1.5'), text('1.5'))).toHaveLength(1);
  expect(compare(text('1.5e−3'), text('1.5e−2'))).toHaveLength(1);
  expect(compare(text('NaN'), text('1'))).toHaveLength(1);
});

test('other words are other outputs', () => {
  expect(compare(text('loss 1'), text('cost 1'))).toHaveLength(1);
});

test('numbers in tables, whole or broken, are compared one by one', () => {
  expect(compare(table([1, 2.0000001]), table([1, 2]))).toEqual([]);
  expect(compare(table([1, 2]), table([1, 2.01]))).toEqual(['#1.columns.0.values.1: recorded 2, now 2.01']);
  expect(compare(table([Number.NaN]), table([Number.NaN]))).toEqual([]);
  expect(compare(table([Number.NaN]), table([0]))).toHaveLength(1);
  expect(compare(table([1]), table([1, 2]))).not.toEqual([]);
});

test('a shade may round the other way, but not more', () => {
  expect(compare(picture([0, 0, 0, 255]), picture([1, 0, 0, 255]))).toEqual([]);
  expect(compare(picture([0, 0, 0, 255]), picture([3, 0, 0, 255]))).toEqual([
    '#1.images.0.pixels[0]: recorded 0, now 3',
  ]);
});

test('a slot that is missing, or of another kind, is said', () => {
  expect(compare(text('a'), [])).toEqual(['recorded #1: text; now nothing']);
  expect(compare(text('a'), table())).toEqual(['recorded #1: text; now #1: table']);
});

test('another back end may differ more', () => {
  expect(compareOutputs(text('0.9640'), text('0.9645'), otherBackend)).toEqual([]);
  expect(compareOutputs(text('0.9640'), text('0.9700'), otherBackend)).toHaveLength(1);
});

/** All of a short list; of a long one six, from its whole length. */
function some<T>(items: readonly T[]): readonly T[] {
  const stride = Math.max(1, Math.ceil(items.length / 6));
  return items.length > 12 ? items.filter((_, i) => i % stride === 0) : items;
}

/** The numbers that an output holds, changed by a hundredth, one at a time. */
function* withOneChanged(value: unknown): Generator {
  if (typeof value === 'number' && Number.isFinite(value)) yield value + Math.max(Math.abs(value) / 100, 0.01);
  if (value instanceof Float32Array || value instanceof Float64Array) {
    for (const [i, item] of some([...value.entries()]))
      for (const changed of withOneChanged(item)) yield value.with(i, Number(changed));
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  const wrap = Array.isArray(value)
    ? (key: string, item: unknown): unknown => value.map((own: unknown, i) => (String(i) === key ? item : own))
    : (key: string, item: unknown): unknown => ({ ...value, [key]: item });
  for (const [key, item] of some(Object.entries(value)))
    for (const changed of withOneChanged(item)) yield wrap(key, changed);
}

describe.each(chapterFolders())('the recordings of $slug', ({ folder }) => {
  test.each(languages)('are compared whole in %s: a number that changes anywhere is found', async (language) => {
    const { cells } = await chapterCells(folder, language);
    for (const { name } of cells) {
      const outputs = recordedOutputs(folder, name)[language];
      expect(compareOutputs(outputs, structuredClone(outputs), sameBackend), name).toEqual([]);
      for (const [i, { slot, output }] of outputs.entries()) {
        let tried = 0;
        for (const changed of withOneChanged(output)) {
          if (++tried > 200) break;
          const other = outputs.with(i, { slot, output: changed as Output });
          expect(compareOutputs(outputs, other, sameBackend), `${name} ${slot}`).not.toEqual([]);
        }
      }
    }
  });
});
