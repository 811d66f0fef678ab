/**
 * Pictures as PNG in every engine alike: stored, not compressed, since they are small and a notebook is written in the page,
 * by the build and by Deno.
 */
import type { Picture } from '../../protocol/output.ts';

function bytesOf(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
}

function crc32(bytes: Iterable<number>): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

function adler32(bytes: Iterable<number>): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...bytesOf(data.length), ...body, ...bytesOf(crc32(body))];
}

/** Blocks of deflate that hold their bytes as they are. */
function stored(bytes: readonly number[]): number[] {
  const most = 0xffff;
  const result = [0x78, 0x01];
  for (let start = 0; start < bytes.length; start += most) {
    const block = bytes.slice(start, start + most);
    const [high, low] = [block.length >> 8, block.length & 255];
    result.push(start + most >= bytes.length ? 1 : 0, low, high, ~low & 255, ~high & 255);
    for (const byte of block) result.push(byte);
  }
  return [...result, ...bytesOf(adler32(bytes))];
}

function isGrey(pixels: Uint8ClampedArray): boolean {
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2] || pixels[at + 3] !== 255) return false;
  return true;
}

/** A PNG of 8 bits a channel, grey or RGBA, in base64. */
export function pngBase64({ width, height, pixels }: Picture): string {
  const grey = isGrey(pixels);
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    rows.push(0);
    for (let at = 4 * y * width; at < 4 * (y + 1) * width; at += grey ? 4 : 1) rows.push(pixels[at] ?? 0);
  }
  const header = [...bytesOf(width), ...bytesOf(height), 8, grey ? 0 : 6, 0, 0, 0];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const file = [...signature, ...chunk('IHDR', header), ...chunk('IDAT', stored(rows)), ...chunk('IEND', [])];
  return btoa(file.map((byte) => String.fromCharCode(byte)).join(''));
}
