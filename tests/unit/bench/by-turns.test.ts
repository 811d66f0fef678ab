import { expect, test } from 'vitest';
import { byTurns, turnsRow } from '../../bench/by-turns.ts';

const turns = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms);

test('the one that wins nearly every turn is faster, even where the machine halves its speed between turns', () => {
  const ours = [10, 20, 10, 22, 11, 10, 21, 10];
  expect(
    byTurns(
      ours,
      ours.map((ms) => 1.02 * ms),
    ).ours,
  ).toBe('faster');
  expect(
    byTurns(
      ours.map((ms) => 1.02 * ms),
      ours,
    ).ours,
  ).toBe('slower');
});

test('the ratio is the median over the turns', () => {
  expect(byTurns([10, 20, 40], [20, 50, 120]).ratio).toBe(2.5);
});

test('eleven of fifteen turns could be chance, twelve could not', () => {
  const won = (count: number): number[] => [...turns(count, 2), ...turns(15 - count, 0.5)];
  expect(byTurns(turns(15, 1), won(11)).ours).toBe('even');
  expect(byTurns(turns(15, 1), won(12)).ours).toBe('faster');
  expect(byTurns(turns(15, 1), won(3)).ours).toBe('slower');
  expect(byTurns(turns(15, 1), won(4)).ours).toBe('even');
});

test('five turns tell when all of them agree', () => {
  expect(byTurns(turns(5, 1), turns(5, 1.1)).ours).toBe('faster');
  expect(byTurns(turns(5, 1), [...turns(4, 1.1), 0.9]).ours).toBe('even');
  expect(byTurns(turns(4, 1), turns(4, 1.1)).ours).toBe('even');
});

test('turns that only one had do not count, and equal ones tell nothing', () => {
  expect(byTurns(turns(5, 1), turns(9, 1.1))).toEqual({ ratio: 1.1, ours: 'faster' });
  expect(byTurns(turns(5, 1), turns(5, 1))).toEqual({ ratio: 1, ours: 'even' });
});

test('a row of turns tells the median, and the ranks between which it lies in nine cases of ten', () => {
  const ratios = Array.from({ length: 100 }, (_, i) => (i + 1) / 50);
  const row = turnsRow('a over b', ratios, ['≤', 1.03], 'on wasm');
  expect(row).toMatchObject({ figure: '1.01', target: { words: '≤ 1.03', met: true } });
  // Of 100, those of rank 42 and 59: of 100 throws, 41 to 58 are heads in nine cases of ten.
  expect(row.note).toBe('median of the ratios of 100 turns, 0.84 to 1.18 in nine cases of ten; on wasm');
  expect(turnsRow('a over b', [1.2, 1.1, 0.9], ['≤', 1.03], '').target?.met).toBe(false);
});
