import { describe, expect, test } from 'vitest';
import { chapterPath, href, inLanguage, neighbours, numberOf, slugOf } from '../../../src/course/addresses.ts';

test('numbers of folders are dropped from addresses', () => {
  expect(slugOf('04-mathematics')).toBe('mathematics');
  expect(chapterPath('04-mathematics', '04-gradient-descent')).toBe('mathematics/gradient-descent');
  expect(numberOf('10-reading')).toBe(10);
});

describe('href', () => {
  test.each([
    ['/', '', '/en/'],
    ['/', 'sources', '/en/sources/'],
    ['/course/', 'mathematics/neuron', '/course/en/mathematics/neuron/'],
    ['/course', 'mathematics/neuron#F01', '/course/en/mathematics/neuron/#F01'],
  ])('at %s leads “%s” to %s', (base, path, address) => {
    expect(href(base, 'en', path)).toBe(address);
  });
});

describe('inLanguage', () => {
  test.each([
    ['/', '/en/mathematics/neuron/', '/zh/mathematics/neuron/'],
    ['/', '/en/', '/zh/'],
    ['/en/', '/en/en/english/', '/en/zh/english/'],
    ['/course/', '/course/en/sources/', '/course/zh/sources/'],
  ])('at %s finds the Chinese of %s', (base, path, address) => {
    expect(inLanguage(base, path, 'zh')).toBe(address);
  });
});

test('neighbours end at both ends', () => {
  expect(neighbours(['a', 'b', 'c'], 0)).toEqual({ previous: undefined, next: 'b' });
  expect(neighbours(['a', 'b', 'c'], 1)).toEqual({ previous: 'a', next: 'c' });
  expect(neighbours(['a', 'b', 'c'], 2)).toEqual({ previous: 'b', next: undefined });
});
