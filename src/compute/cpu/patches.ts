import type { backend_util } from '@tensorflow/tfjs-core';
import { every, type Lines } from './product.ts';

type Info = backend_util.Conv2DInfo;

/**
 * The patches of pictures that a convolution multiplies with its filter, each a line; an entry of a patch is one of
 * [filter height, filter width, channel]. With zeros around the picture all of them lie at sums of two places, and none needs
 * to be looked at for whether it lies inside.
 *
 * x [batch, height, width, channels] → batch · out height · out width lines of filter height · filter width · channels steps.
 */
export function patchesOf(info: Info, x: Float32Array): Lines {
  return { values: pad(info, x), ...placesOf(info) };
}

/** Adds each number of [patches, entries] to where the patch took that entry from: the gradient of `patchesOf`. */
export function addPatches(info: Info, patches: Float32Array): Float32Array {
  const { lines, steps } = placesOf(info);
  const sums = new Float64Array(info.batchSize * paddedOf(info).picture);
  let from = 0;
  for (const line of lines)
    for (const step of steps) sums[line + step] = (sums[line + step] ?? NaN) + (patches[from++] ?? NaN);
  return unpad(info, sums);
}

/** Sizes with the zeros around; where a stride leaves rows over at the far edge, there are those besides. */
function paddedOf({ padInfo, ...info }: Info) {
  const height = Math.max(
    padInfo.top + info.inHeight,
    (info.outHeight - 1) * info.strideHeight + info.effectiveFilterHeight,
  );
  const width = Math.max(
    padInfo.left + info.inWidth,
    (info.outWidth - 1) * info.strideWidth + info.effectiveFilterWidth,
  );
  const row = width * info.inChannels;
  return { row, picture: height * row, first: padInfo.top * row + padInfo.left * info.inChannels };
}

function placesOf(info: Info): Pick<Lines, 'lines' | 'steps'> {
  const { row, picture } = paddedOf(info);
  const { batchSize, outHeight, outWidth, strideHeight, strideWidth, inChannels } = info;
  const { filterHeight, filterWidth, dilationHeight, dilationWidth } = info;
  return {
    lines: places([batchSize, outHeight, outWidth], [picture, strideHeight * row, strideWidth * inChannels]),
    steps: places([filterHeight, filterWidth, inChannels], [dilationHeight * row, dilationWidth * inChannels, 1]),
  };
}

type Three = readonly [number, number, number];

/** The places of all [i, j, k] below three sizes, where each index is so many numbers further. */
function places([is, js, ks]: Three, [i, j, k]: Three): Int32Array {
  const all = new Int32Array(is * js * ks);
  for (let n = 0, to = 0; n < is; n++) for (let m = 0; m < js; m++, to += ks) all.set(every(k, ks, n * i + m * j), to);
  return all;
}

function pad(info: Info, x: Float32Array): Float32Array {
  const { row, picture, first } = paddedOf(info);
  const width = info.inWidth * info.inChannels;
  if (picture === info.inHeight * width) return x;
  const padded = new Float32Array(info.batchSize * picture);
  eachRow(info, (n, y, at) => padded.set(x.subarray(at, at + width), n * picture + first + y * row));
  return padded;
}

function unpad(info: Info, padded: Float64Array): Float32Array {
  const { row, picture, first } = paddedOf(info);
  const width = info.inWidth * info.inChannels;
  const x = new Float32Array(info.batchSize * info.inHeight * width);
  eachRow(info, (n, y, at) => {
    const from = n * picture + first + y * row;
    x.set(padded.subarray(from, from + width), at);
  });
  return x;
}

/** Calls with the picture, the row and where the row begins in [batch, height, width, channels]. */
function eachRow(info: Info, use: (picture: number, row: number, at: number) => void): void {
  const width = info.inWidth * info.inChannels;
  for (let n = 0, at = 0; n < info.batchSize; n++) for (let y = 0; y < info.inHeight; y++, at += width) use(n, y, at);
}
