import { expect, test } from 'vitest';
import { packDigits, unpackDigits } from '../../../src/datasets/digits-file.ts';

test('what is packed is unpacked', () => {
  const labels = Uint8Array.of(3, 9);
  const pixels = Uint8Array.from({ length: 8 }, (_, i) => 2 * i);
  expect(unpackDigits(packDigits({ size: 2, labels, pixels }).buffer)).toEqual({
    size: 2,
    labels: Int32Array.of(3, 9),
    images: Float32Array.from(pixels),
  });
});
