import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stillCanvas } from '../../../components/cell/still/canvas.ts';

interface Canvas {
  width: number;
  height: number;
  getContext(): {
    fillStyle: string;
    fillRect(x: number, y: number, width: number, height: number): void;
    createImageData(width: number, height: number): { data: Uint8ClampedArray };
    putImageData(image: object): void;
  };
  toDataURL(): string;
}

/** The pixels of a small RGBA picture: behind a filter byte a row. */
function pixelsOf(address: string): number[] {
  const file = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
  const at = file.indexOf('IDAT');
  return [...inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))];
}

function canvasOf(width: number, height: number): Canvas {
  return Object.assign(stillCanvas() as Canvas, { width, height });
}

test('the build draws the pixels of a raster', () => {
  const canvas = canvasOf(1, 2);
  const context = canvas.getContext();
  const image = context.createImageData(1, 2);
  image.data.set([255, 0, 0, 255, 0, 0, 255, 128]);
  context.putImageData(image);
  expect(pixelsOf(canvas.toDataURL())).toEqual([0, 255, 0, 0, 255, 0, 0, 0, 255, 128]);
});

test('the build fills the stripes of a legend, in whatever form a colour scale names its colours', () => {
  const canvas = canvasOf(3, 1);
  const context = canvas.getContext();
  ['#440154', 'rgb(1, 2, 3)', '#f00'].forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(i, 0, 1, 1);
  });
  expect(pixelsOf(canvas.toDataURL())).toEqual([0, 68, 1, 84, 255, 1, 2, 3, 255, 255, 0, 0, 255]);
});
