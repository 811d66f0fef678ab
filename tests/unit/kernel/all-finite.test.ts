import { expect, test } from 'vitest';
import { allFinite } from '../../../src/kernel/all-finite.ts';

const text = (said: string) => ({ kind: 'text', text: said, tone: 'plain' }) as const;

test('NaN and infinities are found in texts as words, and not within words', () => {
  expect(allFinite(text('loss NaN'))).toBe(false);
  expect(allFinite(text('-Infinity'))).toBe(false);
  expect(allFinite(text('loss 0.5, Nancy, BaNaNa'))).toBe(true);
});

test('they are found in the columns of a plot, and pixels are not looked at', () => {
  const plot = (y: Float64Array<ArrayBuffer>) => ({ kind: 'plot' as const, options: { marks: [{ y }] } });
  expect(allFinite(plot(Float64Array.of(1, 2)))).toBe(true);
  expect(allFinite(plot(Float64Array.of(1, NaN)))).toBe(false);
  const pixels = new Uint8ClampedArray(4);
  const picture = { width: 1, height: 1, pixels, label: '', tone: 'plain' } as const;
  expect(allFinite({ kind: 'images', images: [picture], columns: 1, scale: 1, total: 1 })).toBe(true);
});
