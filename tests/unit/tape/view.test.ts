import { describe, expect, test } from 'vitest';
import { texOf } from '../../../components/tape/names.ts';
import { rowsOf, toggled } from '../../../components/tape/rows.ts';
import { tapeView } from '../../../components/tape/view.ts';
import { renderMath } from '../../../src/markdown/math.ts';
import { spell, tapeText } from '../../../src/protocol/tape-text.ts';
import { tape } from './tape.ts';

const folded: ReadonlySet<number> = new Set();
const open = toggled(folded, 7);

test('leaves come first, and the parts of one call are one row until it is opened', () => {
  expect(rowsOf(tape, folded).map(({ label }) => label)).toEqual(['x', 'w', 'mul', 'cost']);
  expect(rowsOf(tape, open).map(({ label }) => label)).toEqual(['x', 'w', 'mul', 'square', 'sum']);
  expect(toggled(open, 7)).toEqual(folded);
});

test('wires lead from what makes a value to what takes it', () => {
  expect(tapeView(tape, folded, 0).wires.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [1, 2],
    [2, 3],
  ]);
});

describe('along the steps', () => {
  const at = (cursor: number) => tapeView(tape, folded, cursor);

  test('values appear on the way to the loss, gradients on the way back', () => {
    expect(at(0).rows.map(({ value }) => value)).toEqual(['[1, 2]', '3', null, null]);
    expect(at(1).rows.map(({ value }) => value)).toEqual(['[1, 2]', '3', '[3, 6]', null]);
    expect(at(2).rows.map(({ gradient }) => gradient)).toEqual([null, null, null, null]);
    expect(at(3).rows.map(({ gradient }) => gradient)).toEqual([null, null, null, '1']);
    expect(at(4).rows.map(({ gradient }) => gradient)).toEqual([null, null, '[6, 12]', '1']);
    expect(at(5).rows.map(({ gradient }) => gradient)).toEqual(['[18, 36]', '30', '[6, 12]', '1']);
    expect(at(5).moments).toHaveLength(5);
  });

  test('each step has its formula with the numbers that it yields', () => {
    expect(at(1).lines).toEqual([{ tex: '\\a{v_{1}} = x \\odot w', numbers: '[3, 6]' }]);
    expect(at(2).lines).toEqual([{ tex: '\\a{L} = \\operatorname{cost}(v_{1})', numbers: '45' }]);
    const gradient = (name: string) => `\\d{\\frac{\\partial L}{\\partial ${name}}}`;
    expect(at(5).lines).toEqual([
      { tex: gradient('v_{1}'), numbers: '[6, 12]' },
      { tex: `${gradient('x')} = ${gradient('v_{1}')} \\odot w`, numbers: '[18, 36]' },
      { tex: `${gradient('w')} = ${gradient('v_{1}')} \\odot x`, numbers: '30' },
    ]);
  });
});

test('in words each leaf and each operation has its line', () => {
  expect(tapeText(tape).split('\n')).toEqual([
    'x = [1, 2]    ∂L/∂x = [18, 36]',
    'w = 3    ∂L/∂w = 30',
    'v1 = Multiply(x, w) = [3, 6]    ∂L/∂v1 = [6, 12]',
    'v2 = Square(v1) = [9, 36]    ∂L/∂v2 = [1, 1]',
    'L = Sum(v2) = 45    ∂L/∂L = 1',
  ]);
});

test('a large tensor is cut, and says so', () => {
  const many = Float32Array.from({ length: 64 }, (_, i) => i);
  expect(spell(many, [3, 2])).toBe('[[0, 1], [2, 3], [4, 5]]');
  expect(spell(many, [8, 8])).toBe(
    '[[0, 1, 2, 3, 4, …], [8, 9, 10, 11, 12, …], [16, 17, 18, 19, 20, …], [24, 25, 26, 27, 28, …], …]',
  );
});

test.each([
  ['W1', 'W_{1}'],
  ['x', 'x'],
  ['dense_Dense1/kernel', '\\text{dense Dense1/kernel}'],
  ['权重', '\\text{权重}'],
  ['\\href{a}$', '\\text{ href a  }'],
])('a tensor called %s is set as %s', (name, tex) => {
  expect(texOf(name)).toBe(tex);
  expect(renderMath(texOf(name), false)).toContain('katex');
});
