import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { languageScript, themeScript } from '../../../src/layouts/inline-scripts.ts';
import { policy } from '../../../src/layouts/policy.ts';

const directives = (text: string) =>
  Object.fromEntries(text.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]));

describe('the policy', () => {
  const rules = directives(policy([themeScript]));

  test('lets no string become code', () => {
    expect(rules['script-src']).not.toContain("'unsafe-eval'");
    expect(rules['script-src']).not.toContain("'unsafe-inline'");
  });

  test('admits the inline scripts it is given, and no other', () => {
    const hash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
    expect(rules['script-src']).toEqual(["'self'", 'blob:', "'wasm-unsafe-eval'", hash]);
    expect(policy([themeScript, languageScript]).match(/sha256-/g)).toHaveLength(2);
  });

  test('lets nothing leave the origin', () => {
    expect(rules['connect-src']).toEqual(["'self'"]);
    expect(rules['form-action']).toEqual(["'none'"]);
    expect(rules['base-uri']).toEqual(["'none'"]);
    expect(rules['object-src']).toEqual(["'none'"]);
    expect(
      Object.values(rules)
        .flat()
        .filter((value) => /^https?:|\*/.test(value)),
    ).toEqual([]);
  });
});

test('inline scripts hold nothing that would end their element', () => {
  expect(themeScript + languageScript).not.toMatch(/<\/|<!--/);
});
