/** Pictures as PNG data URIs, for the static page. Build time only. */
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../../../src/protocol/output.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** Grey and opaque pictures, which most are, take a quarter of the bytes. */
function isGrey(pixels: Uint8ClampedArray): boolean {
  for (let index = 0; index < pixels.length; index += 4) {
    if (pixels[index] !== pixels[index + 1] || pixels[index] !== pixels[index + 2] || pixels[index + 3] !== 255)
      return false;
  }
  return true;
}

/** A PNG of 8 bits a channel, grey or RGBA, unfiltered. */
export function pngOf({ width, height, pixels }: Picture): Buffer {
  const grey = isGrey(pixels);
  const channels = grey ? 1 : 4;
  const rows = Buffer.alloc(height * (1 + width * channels));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width * channels; x += 1) {
      rows[y * (1 + width * channels) + 1 + x] = pixels[y * width * 4 + (grey ? x * 4 : x)] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, grey ? 0 : 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngAddress(picture: Picture): string {
  return `data:image/png;base64,${pngOf(picture).toString('base64')}`;
}
