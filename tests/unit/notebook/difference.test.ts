import { describe, expect, test } from 'vitest';
import { random } from '../../../src/nn/random.ts';
import { difference, folded, visible } from '../../../src/notebook/difference.ts';

const signs = { same: ' ', removed: '-', added: '+' };
const drawn = (before: string, after: string): string[] =>
  difference(before, after).map(({ kind, text }) => signs[kind] + text);

describe('the difference of two texts', () => {
  test('is their lines, with what went before what came', () => {
    expect(drawn('a\nb\nc', 'a\nB\nc')).toEqual([' a', '-b', '+B', ' c']);
  });

  test('keeps lines that moved apart by additions', () => {
    expect(drawn('a\nb\nc\nd', 'x\na\nc\ny\nd\nz')).toEqual(['+x', ' a', '-b', ' c', '+y', ' d', '+z']);
  });

  test('of equal texts has no change, and an empty text is one empty line', () => {
    expect(drawn('a\nb', 'a\nb')).toEqual([' a', ' b']);
    expect(drawn('', 'a')).toEqual(['-', '+a']);
  });

  test('of repeated lines does not count one twice', () => {
    expect(drawn('a\na\na', 'a\na')).toEqual([' a', ' a', '-a']);
  });

  test('gives both texts back, whatever they are', () => {
    const source = random(3);
    for (let i = 0; i < 300; i++) {
      const text = () => Array.from({ length: source() * 12 }, () => 'abcd'[Math.floor(source() * 4)]).join('\n');
      const [before, after] = [text(), text()];
      const lines = difference(before, after);
      const side = (other: string) =>
        lines
          .filter(({ kind }) => kind !== other)
          .map((line) => line.text)
          .join('\n');
      expect([side('added'), side('removed')]).toEqual([before, after]);
    }
  });

  test('of two long texts with nothing in common is all of both', () => {
    const long = (letter: string) => Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`).join('\n');
    expect(difference(long('a'), long('b'))).toHaveLength(40_000);
  });
});

test('characters that hide or reorder others are shown by their numbers', () => {
  expect(visible('if (a\u202e \u2066// ok\u2069)')).toBe('if (a⟨U+202E⟩ ⟨U+2066⟩// ok⟨U+2069⟩)');
  expect(visible('\tconst 图 = "👩\u200d🔬";')).toBe('\tconst 图 = "👩\u200d🔬";');
});

test('long stretches of equal lines are folded, short ones are not', () => {
  const before = Array.from({ length: 12 }, (_, i) => `line ${i}`);
  const after = before.map((line, i) => (i === 6 ? 'changed' : line));
  const parts = folded(difference(before.join('\n'), after.join('\n')));
  expect(parts.map((part) => ('skipped' in part ? part.skipped : part.lines.length))).toEqual([4, 6, 3]);
  expect(folded(difference('a\nb\nc\nd', 'a\nb\nc\nD')).map((part) => 'skipped' in part)).toEqual([false, false]);
});
