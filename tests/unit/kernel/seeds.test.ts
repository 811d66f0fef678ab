import { expect, test } from 'vitest';
import { Emitter } from '../../../src/kernel/emitter.ts';
import { scopeOf } from '../../../src/kernel/scope/index.ts';
import { teller } from '../../../src/kernel/seeds.ts';
import { random } from '../../../src/nn/random.ts';

test('each seed is told once, and no more than sixteen of them', () => {
  const told: number[] = [];
  const tell = teller((seed) => told.push(seed));
  for (let seed = 0; seed < 100; seed++) {
    tell(seed);
    tell(seed);
  }
  expect(told).toEqual(Array.from({ length: 16 }, (_, i) => i));
});

test('a seed that is no finite number is not told', () => {
  const told: number[] = [];
  const tell = teller((seed) => told.push(seed));
  for (const seed of [Number.NaN, Infinity, -1.5]) tell(seed);
  expect(told).toEqual([-1.5]);
});

test('random() and nn.random() tell their seeds, and yield the numbers that they always do', () => {
  const seeds: number[] = [];
  const emitter = new Emitter(() => undefined);
  const context = {
    emitter,
    language: 'en',
    inputs: {},
    began: 0,
    kept: new Map(),
    seeded: (seed: number) => void seeds.push(seed),
  } as const;
  const scope = scopeOf(context, { root: 'http://localhost/', fetch }, null) as {
    random: typeof random;
    nn: { random: typeof random };
  };
  expect(scope.random(7)()).toBe(random(7)());
  expect(scope.nn.random(8)()).toBe(random(8)());
  expect(seeds).toEqual([7, 8]);
});
