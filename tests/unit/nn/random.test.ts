import { expect, test } from 'vitest';
import { normal, permutation, random } from '../../../src/nn/random.ts';

const draw = (count: number, source: () => number): number[] => Array.from({ length: count }, source);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** sfc32 once more, with whole numbers of any size in place of 32-bit arithmetic. */
function* reference(seed: number): Generator<number> {
  const words = new Uint32Array(new Float64Array([seed]).buffer);
  const cut = (value: bigint): bigint => value % 2n ** 32n;
  let [a, b, c, counter] = [0n, BigInt(words[0] ?? 0), BigInt(words[1] ?? 0), 1n];
  for (let i = 0; ; i++) {
    const result = cut(a + b + counter);
    counter = cut(counter + 1n);
    a = b ^ (b / 2n ** 9n);
    b = cut(c + c * 8n);
    c = cut(cut(c * 2n ** 21n) + c / 2n ** 11n + result);
    if (i >= 12) yield Number(result) / 2 ** 32;
  }
}

test('the numbers are those of the generator written in exact arithmetic', () => {
  for (const seed of [0, 1, -3.5, 2 ** 40]) {
    const expected = reference(seed);
    expect(draw(50, random(seed))).toEqual(draw(50, () => expected.next().value as number));
  }
});

test('the same seed gives the same numbers, neighbouring seeds quite different ones', () => {
  expect(draw(5, random(7))).toEqual(draw(5, random(7)));
  const seeds = Array.from({ length: 1000 }, (_, seed) => random(seed)());
  expect(new Set(seeds).size).toBe(1000);
  expect(mean(seeds)).toBeCloseTo(0.5, 1);
});

test('the numbers fill [0, 1) evenly: 100 bins by a chi-squared test', () => {
  const bins = new Array<number>(100).fill(0);
  for (const x of draw(100_000, random(1))) bins[Math.floor(100 * x)] = (bins[Math.floor(100 * x)] ?? 0) + 1;
  const chiSquared = bins.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: between 57 and 161 in all but 1 of 2,000 cases.
  expect(chiSquared).toBeGreaterThan(57);
  expect(chiSquared).toBeLessThan(161);
});

test('normal numbers have mean 0, variance 1 and fourth moment 3', () => {
  const source = random(2);
  const values = draw(100_000, () => normal(source));
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(mean(values.map((x) => x ** 2))).toBeCloseTo(1, 1);
  expect(Math.abs(mean(values.map((x) => x ** 4)) - 3)).toBeLessThan(0.15);
  // The logarithm of 0 is kept out.
  expect(normal(() => 0)).toBeCloseTo(0);
});

test('every order of three comes up equally often', () => {
  const source = random(3);
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = permutation(3, source).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210']);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});
