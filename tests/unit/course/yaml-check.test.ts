import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bilingualText, checkFrontMatter, checkYaml } from '../../../src/course/yaml-check.ts';

const schema = v.strictObject({ terms: v.array(v.strictObject({ name: bilingualText })) });

describe('checkYaml', () => {
  test('yields what the schema makes of the text', () => {
    expect(checkYaml(schema, 'terms:\n  - name: { en: weight, zh: 权重 }\n', 'a.yaml')).toEqual({
      terms: [{ name: { en: 'weight', zh: '权重' } }],
    });
  });

  test.each([
    ['a value of the wrong type', 'terms:\n  - name:\n      en: 1\n      zh: 一\n', 'a.yaml:3:'],
    ['a missing translation at the place that lacks it', 'terms:\n\n  - name:\n      en: weight\n', 'a.yaml:4:'],
    ['an empty text', 'terms:\n  - name:\n      en: weight\n      zh: " "\n', 'a.yaml:4: terms.0.name.zh: is empty'],
    ['a key that nobody knows', 'terms: []\nother: 1\n', 'a.yaml:2:'],
    ['a fault of syntax', 'terms:\n  - name: [\n', 'a.yaml:'],
  ])('says file and line of %s', (_, text, message) => {
    expect(() => checkYaml(schema, text, 'a.yaml')).toThrow(message);
  });
});

describe('checkFrontMatter', () => {
  const front = v.strictObject({ title: v.string() });

  test('parts the front matter from the body', () => {
    expect(checkFrontMatter(front, '---\ntitle: A\n---\nText\n', 'a.mdx')).toEqual({
      data: { title: 'A' },
      body: 'Text\n',
      bodyLine: 4,
    });
  });

  test('counts lines from the beginning of the file', () => {
    expect(() => checkFrontMatter(front, '---\n# why\ntitle: [1]\n---\n', 'a.mdx')).toThrow('a.mdx:3: title');
  });

  test('wants front matter at the very beginning', () => {
    expect(() => checkFrontMatter(front, '\n---\ntitle: A\n---\n', 'a.mdx')).toThrow('a.mdx:1:');
  });
});
