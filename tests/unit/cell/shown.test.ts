import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { wantedBackend } from '../../../components/cell/backend-choice.ts';
import { atRest } from '../../../src/notebook/at-rest.ts';
import { shownSlots, type ShownSlot } from '../../../components/cell/shown.ts';
import { pngOf } from '../../../components/cell/still/png.ts';

const recorded: ShownSlot[] = [
  { slot: 'a', content: { html: '<p>a</p>' } },
  { slot: 'b', content: { html: '<p>b</p>' } },
];
const text = { kind: 'text', text: 'new', tone: 'plain' } as const;
const rest = atRest('cell', '');
const names = (slots: readonly ShownSlot[]) =>
  slots.map(({ slot, content }) => slot + ('html' in content ? ' recorded' : ' live'));

test('a cell that never ran shows its recording', () => {
  expect(names(shownSlots(recorded, rest))).toEqual(['a recorded', 'b recorded']);
});

test('while a first run goes on, outputs take the places of their recordings one by one', () => {
  const running = { ...rest, state: 'running', ran: true } as const;
  const outputs = [
    { slot: 'b', output: text },
    { slot: 'c', output: text },
  ];
  expect(names(shownSlots(recorded, { ...running, outputs }))).toEqual(['a recorded', 'b live', 'c live']);
});

test('after a run only what it made is left', () => {
  const done = { ...rest, state: 'done', ran: true, outputs: [{ slot: 'b', output: text }] } as const;
  expect(names(shownSlots(recorded, done))).toEqual(['b live']);
});

test('a cell that failed before it ran shows its error alone', () => {
  expect(shownSlots(recorded, { ...rest, state: 'error', error: { name: '', message: '', frames: [] } })).toEqual([]);
});

test('the address of the page goes before what was chosen earlier, and nonsense before nothing', () => {
  expect(wantedBackend('?backend=wasm', null)).toBe('wasm');
  expect(wantedBackend('?backend=quantum', null)).toBe('auto');
});

test('a grey picture becomes a grey PNG of the same pixels', () => {
  const pixels = Uint8ClampedArray.of(0, 0, 0, 255, 200, 200, 200, 255);
  const png = pngOf({ width: 2, height: 1, pixels, label: '', tone: 'plain' });
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png[25]).toBe(0);
  const start = png.indexOf('IDAT') + 4;
  expect([...inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))]).toEqual([0, 0, 200]);
});
