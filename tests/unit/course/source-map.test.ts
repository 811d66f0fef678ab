import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../../src/course/coverage.ts';
import { ofKind, readSources, sourceKinds } from '../../../src/course/source-map.ts';

describe('content/sources.yaml', () => {
  const entries = readSources(readFileSync('content/sources.yaml', 'utf8'), 'content/sources.yaml');
  const ids = (letter: string, count: number, width = 2) =>
    Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(width, '0')}`);

  test('lists every ID of the inventory, once and in order', () => {
    expect(entries.map(({ id }) => id)).toEqual([
      ...ids('F', 31),
      ...ids('L', 11),
      ...ids('M', 7, 1),
      ...ids('K', 25),
      ...ids('E', 20),
      ...ids('N', 4),
      ...ids('Q', 5),
    ]);
  });

  test('is wholly divided into its kinds', () => {
    expect(sourceKinds.flatMap((kind) => ofKind(entries, kind))).toHaveLength(entries.length);
  });
});

test('an unknown article or a missing language is refused with its line', () => {
  expect(() => readSources("F01: { part: 4, in: A F, en: 'x', zh: 'x' }\n", 's.yaml')).toThrow('s.yaml:1: F01.in');
  expect(() => readSources("\nF01: { part: 4, in: A, en: 'x' }\n", 's.yaml')).toThrow('s.yaml:2: F01');
});

describe('coverage', () => {
  const neuron = { path: 'mathematics/neuron', sources: ['F01', 'F02'] };
  const descent = { path: 'mathematics/gradient-descent', sources: ['F02'] };

  test('says which chapters cover an ID, in reading order', () => {
    expect([...coverage([neuron, descent], ['F01', 'F02', 'F03'])]).toEqual([
      ['F01', [neuron]],
      ['F02', [neuron, descent]],
    ]);
  });

  test('knows no ID that the inventory lacks', () => {
    expect(() => coverage([{ path: 'a/b', sources: ['F99'] }], ['F01'])).toThrow('a/b covers “F99”');
  });
});
