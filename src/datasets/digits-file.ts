/**
 * The file format of the packed digits, little-endian:
 *
 *     offset  bytes            what
 *     0       4                magic "DGTS"
 *     4       2                version, 1
 *     6       2                size: pixels along a side
 *     8       4                count of pictures
 *     12      4                CRC-32 of everything from offset 16
 *     16      count            labels, one byte each, 0 … 9
 *     …       count·size²      pixels, one byte each, 0 … 16
 */
import { CourseError } from '../course/course-error.ts';
import { crc32 } from './crc32.ts';

const magic = 'DGTS';
const version = 1;
const headerBytes = 16;

/** Labels and pixels, as bytes. */
export interface DigitBytes {
  readonly size: number;
  readonly labels: Uint8Array;
  readonly pixels: Uint8Array;
}

/** Writes the file. */
export function packDigits({ size, labels, pixels }: DigitBytes): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(headerBytes + labels.length + pixels.length);
  file.set(labels, headerBytes);
  file.set(pixels, headerBytes + labels.length);
  const header = new DataView(file.buffer);
  file.set(new TextEncoder().encode(magic));
  header.setUint16(4, version, true);
  header.setUint16(6, size, true);
  header.setUint32(8, labels.length, true);
  header.setUint32(12, crc32(file.subarray(headerBytes)), true);
  return file;
}

/**
 * Reads the file and checks all of it.
 * @throws CourseError when it is another file (an error page, say), another version, cut short, or damaged
 */
export function unpackDigits(buffer: ArrayBuffer): {
  images: Float32Array<ArrayBuffer>;
  labels: Int32Array<ArrayBuffer>;
  size: number;
} {
  const file = new Uint8Array(buffer);
  const header = new DataView(buffer);
  if (file.length < headerBytes || new TextDecoder().decode(file.subarray(0, 4)) !== magic) {
    throw corrupt({ en: 'it does not begin as a file of digits', zh: '开头不是手写数字文件的标记' });
  }
  const found = header.getUint16(4, true);
  if (found !== version)
    throw corrupt({ en: `its version is ${found}, not ${version}`, zh: `版本是 ${found}，应为 ${version}` });
  const size = header.getUint16(6, true);
  const count = header.getUint32(8, true);
  const expected = headerBytes + count * (1 + size * size);
  if (file.length !== expected) {
    throw corrupt({
      en: `it has ${file.length} bytes instead of ${expected}`,
      zh: `大小为 ${file.length} 字节，应为 ${expected} 字节`,
    });
  }
  if (crc32(file.subarray(headerBytes)) !== header.getUint32(12, true)) {
    throw corrupt({ en: 'its checksum is wrong', zh: '校验和不符' });
  }
  return {
    labels: Int32Array.from(file.subarray(headerBytes, headerBytes + count)),
    images: Float32Array.from(file.subarray(headerBytes + count)),
    size,
  };
}

function corrupt(why: { en: string; zh: string }): CourseError {
  return new CourseError({
    en: `The data file digits.bin is damaged: ${why.en}. Reload the page to download it again.`,
    zh: `数据文件 digits.bin 已损坏：${why.zh}。请刷新页面重新下载。`,
  });
}
