import { expect, test } from 'vitest';
import { indentation, newLine, shiftLines, type Change } from '../../../components/cell/editor/keys.ts';
import { marksOf, offsetOf, placeIn, wordAt } from '../../../components/cell/editor/marks.ts';

const error = {
  name: 'TypeError',
  message: 'x is not a function',
  frames: [
    { cell: 'layer', line: 3, column: 7 },
    { cell: 'train', line: 9, column: 1 },
  ],
};

test('an error is marked where it arose and where the failed cell led there', () => {
  const marks = marksOf(
    new Map([
      ['layer', null],
      ['train', error],
      ['plot', null],
    ]),
  );
  expect(marks.get('layer')).toEqual([{ line: 3, column: 7, message: error.message }]);
  expect(marks.get('train')).toEqual([{ line: 9, column: 1, message: error.message }]);
  expect(marks.get('plot')).toEqual([]);
});

test('an error that arose in the failed cell itself is marked once', () => {
  const own = { ...error, frames: [{ cell: 'train', line: 1, column: 2 }] };
  expect(marksOf(new Map([['train', own]])).get('train')).toHaveLength(1);
});

test('the place of an error in a cell is the nearest to where it arose', () => {
  expect(placeIn('train', error)).toEqual({ cell: 'train', line: 9, column: 1 });
  expect(placeIn('plot', error)).toBeNull();
});

test('a place becomes an offset that stays inside the text', () => {
  const text = 'const a = 1;\nconst b = 2;';
  expect(offsetOf(text, 2, 7)).toBe(text.indexOf('b'));
  expect(offsetOf(text, 2, 99)).toBe(text.length);
  expect(offsetOf(text, 99, 1)).toBe(text.length);
});

test('a new line begins with the blanks of the one before, up to the cursor', () => {
  expect(indentation('if (a) {\n  b', 12)).toBe('  ');
  expect(indentation('    x', 2)).toBe('  ');
  expect(indentation('', 0)).toBe('');
});

test('a new line after what opens a block is one step deeper', () => {
  expect(newLine('if (a) {', 8)).toBe('\n  ');
  expect(newLine('  f(', 4)).toBe('\n    ');
  expect(newLine('  f(a)', 6)).toBe('\n  ');
});

function applied(text: string, change: Change | null): { text: string; selected: string } | null {
  if (change === null) return null;
  const after = text.slice(0, change.start) + change.text + text.slice(change.end);
  return { text: after, selected: after.slice(...change.select) };
}

test('the lines of a selection move in and out together, and stay selected', () => {
  const text = 'a\n  b\n\nc';
  expect(applied(text, shiftLines(text, 0, 7, 'in'))).toEqual({ text: '  a\n    b\n\nc', selected: 'a\n    b\n\n' });
  const deep = '  a\n b\nc';
  expect(applied(deep, shiftLines(deep, 2, 8, 'out'))).toEqual({ text: 'a\nb\nc', selected: 'a\nb\nc' });
});

test('a line that the selection only touches with its end does not move; what cannot move changes nothing', () => {
  const text = 'a\nb';
  expect(applied(text, shiftLines(text, 0, 2, 'in'))?.text).toBe('  a\nb');
  expect(shiftLines(text, 0, 3, 'out')).toBeNull();
});

test('at a place the word is selected that stands there', () => {
  const text = 'const a = 1;\nprint(nowhere);';
  expect(text.slice(...wordAt(text, 2, 7))).toBe('nowhere');
  expect(wordAt(text, 1, 9)).toEqual([8, 8]);
});
