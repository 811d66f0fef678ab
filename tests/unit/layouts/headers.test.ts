/** What hosts send beside the pages must say the same as the pages themselves, and as the course's own server. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policy } from '../../../src/layouts/policy.ts';

const [, ...lines] = readFileSync('public/_headers', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const headers = new Map(
  lines.map((line) => {
    const [name = '', ...value] = line.trim().split(': ');
    return [name.toLowerCase(), value.join(': ')];
  }),
);

test('no second policy is sent that the page’s own, with the hashes of its scripts, would be narrowed by', () => {
  expect(headers.has('content-security-policy')).toBe(false);
  expect(policy([])).toContain("default-src 'self'");
});

test('what a page cannot say of itself is sent: isolation for shared memory, types as they are, no frames elsewhere', () => {
  // A policy in the markup has no say over frames, so the header must.
  expect(policy([])).not.toContain('frame-ancestors');
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
});

test('isolation forbids nothing that the policy allows: all that pages load is of their own origin', () => {
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(policy([])).not.toMatch(/https?:|\*/);
});
