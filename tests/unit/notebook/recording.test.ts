import { expect, test } from 'vitest';
import type { CellSource } from '../../../src/notebook/compiled.ts';
import { recordingHash } from '../../../src/notebook/recording.ts';

function cell(name: string, uses: readonly string[]): CellSource {
  const compiled = { blanks: [], defines: [name.toUpperCase()], uses, assigns: [], live: [], guarded: [], at: {} };
  return { name, text: name, originals: { en: '', zh: '' }, cheap: false, compiled };
}

const cells = [cell('a', []), cell('b', ['A', 'display']), cell('c', ['B']), cell('d', [])];
const hash = recordingHash(cells, 'c');
const changed = (name: string) => cells.map((each) => (each.name === name ? { ...each, text: 'changed' } : each));

test('the hash of a recording changes with the texts of the cell and of all it needs', () => {
  expect(recordingHash(changed('c'), 'c')).not.toBe(hash);
  expect(recordingHash(changed('a'), 'c')).not.toBe(hash);
});

test('the hash of a recording stays when a cell changes that is not needed', () => {
  expect(recordingHash(changed('d'), 'c')).toBe(hash);
});

test('the hash is short and plain', () => {
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
});
