/** The 1,797 handwritten digits of 8 × 8 pixels that scikit-learn ships (UCI Optical Recognition of Handwritten Digits, test part). */
import { download } from './download.ts';
import { unpackDigits } from './digits-file.ts';
import { split, type SplitOptions } from './split.ts';

/** Pictures of handwritten digits and what they show. */
export interface Digits {
  /** count · size · size values, picture after picture, row by row; 0 is paper, 16 the darkest ink. */
  readonly images: Float32Array<ArrayBuffer>;
  /** count labels, 0 … 9 */
  readonly labels: Int32Array<ArrayBuffer>;
  readonly count: number;
  /** Pixels along each side: 8. */
  readonly size: number;
  /** Shuffles by the seed and holds out a share: `digits.split({ test: 0.2, seed: 1 })`. Each part is as this one. */
  split(options: SplitOptions): { train: Digits; test: Digits };
}

/** Where the file lies below the site's root. */
export const digitsPath = 'data/digits/digits.bin';

/** What downloading needs: the site's root (absolute, with a trailing slash) and a `fetch`. */
export interface DataSource {
  readonly root: string;
  readonly fetch: typeof fetch;
}

/**
 * Downloads and checks the digits.
 * @throws CourseError when the file cannot be downloaded, or is not what was packed
 */
export async function loadDigits({ root, fetch }: DataSource): Promise<Digits> {
  return digitsOf(unpackDigits(await download(new URL(digitsPath, root).href, digitsPath, fetch)));
}

function digitsOf(data: { images: Float32Array<ArrayBuffer>; labels: Int32Array<ArrayBuffer>; size: number }): Digits {
  const { images, labels, size } = data;
  const take = (indices: Int32Array): Digits => {
    const taken = new Float32Array(indices.length * size * size);
    indices.forEach((from, to) => {
      taken.set(images.subarray(from * size * size, (from + 1) * size * size), to * size * size);
    });
    return digitsOf({ images: taken, labels: Int32Array.from(indices, (from) => labels[from] ?? 0), size });
  };
  return {
    images,
    labels,
    count: labels.length,
    size,
    split(options) {
      const { train, test } = split(labels.length, options);
      return { train: take(train), test: take(test) };
    },
  };
}
