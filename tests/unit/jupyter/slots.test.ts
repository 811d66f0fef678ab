import { expect, test } from 'vitest';
import type { Shown } from '../../../src/notebook/export/shown.ts';
import { Slots } from '../../../src/jupyter/slots.ts';

function told(puts: readonly (readonly [slot: string, shown: Shown])[], all = true): string[] {
  const heard: string[] = [];
  const slots = new Slots({
    text: (lines) => heard.push(lines),
    show: (slot, bundle) => heard.push(`show ${slot} ${bundle['text/plain'] ?? ''}`),
    update: (slot, bundle) => heard.push(`update ${slot} ${bundle['text/plain'] ?? ''}`),
  });
  for (const [slot, shown] of puts) slots.put(slot, shown);
  if (all) slots.tell(true);
  return heard;
}

const value = (text: string): Shown => ({ bundle: { 'text/plain': text } });

test('lines are told once, as they come', () => {
  expect(
    told([
      ['a', { text: '1' }],
      ['a', { text: '1\n2' }],
      ['b', { text: '3' }],
    ]),
  ).toEqual(['1', '2', '3']);
});

test('what waits for a tensor holds back what comes after it', () => {
  expect(
    told(
      [
        ['a', { text: '1\n…' }],
        ['b', value('2')],
      ],
      false,
    ),
  ).toEqual(['1']);
  expect(
    told([
      ['a', { text: '1\n…' }],
      ['b', value('2')],
      ['a', { text: '1\n1.5' }],
    ]),
  ).toEqual(['1', '1.5', 'show b 2']);
});

test('a value that waited is shown, not updated', () => {
  expect(
    told([
      ['a', { text: '…' }],
      ['a', value('2')],
    ]),
  ).toEqual(['show a 2']);
});

test('a later value of a place takes the place of the earlier one', () => {
  expect(
    told([
      ['a', value('1')],
      ['a', value('2')],
    ]),
  ).toEqual(['show a 1', 'update a 2']);
});

test('at the end of a cell all is told, even what waits', () => {
  expect(
    told([
      ['a', { text: '…' }],
      ['b', value('2')],
    ]),
  ).toEqual(['…', 'show b 2']);
});
