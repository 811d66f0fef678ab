import { expect, test } from 'vitest';
import { Echoes } from '../../../components/cell/output/echoes.ts';
import { inkPixels, stroke } from '../../../components/cell/output/pad.ts';

test('a value that was overtaken does not move the control back', () => {
  const echoes = new Echoes();
  echoes.sent(1);
  echoes.sent(2);
  expect(echoes.settle(1)).toBe(false);
  expect(echoes.settle(2)).toBe(true);
});

test('a value from elsewhere replaces what the reader set', () => {
  const echoes = new Echoes();
  echoes.sent(Float32Array.of(0, 1));
  expect(echoes.settle([0, 0])).toBe(true);
});

test('a stroke inks the squares it crosses and no others', () => {
  const ink = new Float32Array(16 * 16);
  stroke(ink, 16, { x: 2, y: 8 }, { x: 14, y: 8 });
  expect(ink[8 * 16 + 8]).toBeGreaterThan(0.5);
  expect(ink[2 * 16 + 8]).toBe(0);
  expect(inkPixels(ink)[(8 * 16 + 8) * 4 + 3]).toBeGreaterThan(127);
});
