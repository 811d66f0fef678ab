import { expect, test } from 'vitest';
import type { CellSource } from '../../../src/notebook/compiled.ts';
import { recordingHash, withAncestors } from '../../../src/notebook/recording.ts';

function cell(name: string, uses: readonly string[], text = name): CellSource {
  return {
    name,
    text,
    cheap: false,
    compiled: { blanks: [], defines: [name.toUpperCase()], uses, assigns: [], at: {} },
  };
}

const cells = [cell('a', []), cell('b', ['A', 'display']), cell('c', ['B']), cell('d', [])];

test('a cell stands after all that it needs, in the order of the chapter', () => {
  expect(withAncestors(cells, 'c').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('cells that need each other are each there once', () => {
  const circle = [cell('a', ['B']), cell('b', ['A'])];
  expect(withAncestors(circle, 'b').map(({ name }) => name)).toEqual(['a', 'b']);
});

test('the hash changes with the text of a cell that is needed, and with no other', () => {
  const changed = (name: string) => cells.map((each) => (each.name === name ? { ...each, text: 'changed' } : each));
  const hash = recordingHash(cells, 'c');
  expect(recordingHash(changed('a'), 'c')).not.toBe(hash);
  expect(recordingHash(changed('c'), 'c')).not.toBe(hash);
  expect(recordingHash(changed('d'), 'c')).toBe(hash);
});

test('the hash of a chapter without the cell is that of nothing', () => {
  expect(recordingHash([], 'x')).toMatch(/^[0-9a-f]{16}$/);
});
