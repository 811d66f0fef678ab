import { describe, expect, test } from 'vitest';
import { heatOf } from '../../../components/cell/output/heat.ts';
import { gridOf } from '../../../components/cell/output/number-grid.ts';
import { missing, partsOf } from '../../../components/cell/output/value-parts.ts';
import { describeNumbers } from '../../../src/kernel/numbers.ts';
import { valueTree } from '../../../src/kernel/value-tree.ts';

const parts = (value: unknown) => partsOf(valueTree(value).tree, 'en').map(({ name }) => name);

describe('what opens below a value', () => {
  test('a list goes by index, past empty places; a set has none', () => {
    expect(parts(Object.assign([1], { 3: 'x' }))).toEqual(['0:', undefined, '3:']);
    expect(parts(new Set(['a']))).toEqual([undefined]);
  });

  test('a map shows simple keys beside their values, others above them', () => {
    expect(
      parts(
        new Map<unknown, number>([
          ['a', 1],
          [{}, 2],
        ]),
      ),
    ).toEqual(['"a" →', 'key 2:', '→']);
  });

  test('of 10,000 parts a hundred are there, and the others are counted', () => {
    expect(missing(valueTree(Array.from({ length: 10_000 }, (_, i) => i)).tree)).toBe(9900);
    expect(missing(valueTree(Object.assign([1], { 3: 'x' })).tree)).toBe(0);
  });
});

describe('numbers', () => {
  const numbers = (values: readonly number[], shape: number[]) =>
    describeNumbers(Float32Array.from(values), { of: 'tensor', dtype: 'float32', shape });

  test('of a small matrix stand in aligned rows', () => {
    expect(gridOf(numbers([0.5, -1, 10, 2], [2, 2]))).toBe(' 0.5  −1.0\n10.0   2.0');
    expect(gridOf(numbers([1, 2], [2]))).toBeNull();
  });

  test('of both signs are told apart by a dash, not by colour alone', () => {
    const { picture } = numbers([1, -2, NaN], [3]);
    expect(picture && heatOf(picture)).toMatchObject({
      range: { min: -2, max: 1 },
      signed: true,
      squares: [
        { negative: false, strength: 0.5 },
        { negative: true, strength: 1 },
      ],
      dashes: 'M1.3 0.5h.4',
      crosses: expect.stringContaining('M2.2') as string,
    });
  });

  test('of one sign take the whole scale', () => {
    const { picture } = numbers([5, 6, 7], [3]);
    expect(picture && heatOf(picture).squares.map(({ strength }) => strength)).toEqual([0.5, 1]);
  });

  test('of a deep tensor the first matrix is drawn', () => {
    expect(numbers([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]).picture).toMatchObject({
      rows: 2,
      columns: 2,
      first: true,
      values: Float32Array.of(1, 2, 3, 4),
    });
  });
});
