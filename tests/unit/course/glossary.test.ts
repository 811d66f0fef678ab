import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGlossary, sorted } from '../../../src/course/glossary.ts';

const terms = readGlossary(readFileSync('content/glossary.yaml', 'utf8'), 'content/glossary.yaml');

test('the glossary has the terms of the first chapters, each once', () => {
  expect(terms.length).toBeGreaterThanOrEqual(40);
  for (const language of ['en', 'zh'] as const) {
    expect(new Set(terms.map(({ term }) => term[language])).size).toBe(terms.length);
  }
});

test('terms stand in the order of a dictionary: by letter in English, by pinyin in Chinese', () => {
  const some = terms.filter(({ id }) => ['weight', 'bias', 'neuron'].includes(id));
  expect(sorted(some, 'en').map(({ term }) => term.en)).toEqual(['bias', 'neuron', 'weight']);
  expect(sorted(some, 'zh').map(({ term }) => term.zh)).toEqual(['偏置', '权重', '神经元']);
});

test('an anchor that is no slug is refused with its line', () => {
  expect(() => readGlossary('Weight: { term: { en: a, zh: b }, definition: { en: a, zh: b } }', 'g.yaml')).toThrow(
    'g.yaml:1:',
  );
});
