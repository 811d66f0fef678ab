import { expect, test } from 'vitest';
import { lend } from '../../../src/kernel/scope/lend.ts';

const said: string[] = [];
const scopeNamed = (cell: string): Readonly<Record<string, unknown>> => ({
  print: (text: string) => said.push(`${cell}: ${text}`),
  tf: { of: cell },
});

test('a helper acts for its own cell, and for the one that borrows it while there is one', () => {
  let borrower: ReturnType<typeof scopeNamed> | null = null;
  const scope = lend(scopeNamed('own'), () => borrower);
  const print = scope['print'] as (text: string) => void;
  print('first');
  borrower = scopeNamed('other');
  print('second');
  borrower = null;
  print('third');
  expect(said).toEqual(['own: first', 'other: second', 'own: third']);
});

test('what does not belong to a run stays what it is', () => {
  const own = scopeNamed('own');
  expect(lend(own, () => scopeNamed('other'))['tf']).toBe(own['tf']);
});
