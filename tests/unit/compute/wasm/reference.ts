/** Convolution and pooling by their definitions: plain loops in float64, outside the picture 0. */
import type { backend_util } from '@tensorflow/tfjs-core';

export type Info = backend_util.Conv2DInfo;

/** Visits every (output pixel, place of its window inside or outside the picture). `null` is outside. */
function eachTap(info: Info, visit: (outPixel: number, tap: number, inPixel: number | null) => void): void {
  for (let n = 0; n < info.batchSize; n++) {
    for (let y = 0; y < info.outHeight; y++) {
      for (let x = 0; x < info.outWidth; x++) {
        for (let v = 0; v < info.filterHeight; v++) {
          for (let u = 0; u < info.filterWidth; u++) {
            const row = y * info.strideHeight + v * info.dilationHeight - info.padInfo.top;
            const column = x * info.strideWidth + u * info.dilationWidth - info.padInfo.left;
            const inside = row >= 0 && row < info.inHeight && column >= 0 && column < info.inWidth;
            visit(
              (n * info.outHeight + y) * info.outWidth + x,
              v * info.filterWidth + u,
              inside ? (n * info.inHeight + row) * info.inWidth + column : null,
            );
          }
        }
      }
    }
  }
}

const size = (shape: readonly number[]): number => shape.reduce((total, side) => total * side, 1);
const at = (values: ArrayLike<number>, index: number): number => values[index] ?? NaN;
function add(values: Float64Array, index: number, term: number): void {
  values[index] = at(values, index) + term;
}

/** One term of a convolution: numbers of x, of the filter and of the output, by their places; x has none outside. */
function eachTerm(info: Info, visit: (x: number | null, filter: number, out: number) => void): void {
  const { inChannels: channels, outChannels: filters } = info;
  eachTap(info, (outPixel, tap, inPixel) => {
    for (let c = 0; c < channels; c++) {
      for (let k = 0; k < filters; k++) {
        const x = inPixel === null ? null : inPixel * channels + c;
        visit(x, (tap * channels + c) * filters + k, outPixel * filters + k);
      }
    }
  });
}

/** Of a depthwise convolution: a channel meets only its own filters. */
function eachDepthwiseTerm(info: Info, visit: (x: number | null, filter: number, out: number) => void): void {
  const { inChannels: channels, outChannels } = info;
  const multiplier = outChannels / channels;
  eachTap(info, (outPixel, tap, inPixel) => {
    for (let k = 0; k < outChannels; k++) {
      const x = inPixel === null ? null : inPixel * channels + Math.floor(k / multiplier);
      visit(x, tap * outChannels + k, outPixel * outChannels + k);
    }
  });
}

const terms = (info: Info, depthwise: boolean) => (depthwise ? eachDepthwiseTerm : eachTerm).bind(null, info);

export function convolve(info: Info, x: ArrayLike<number>, filter: ArrayLike<number>, depthwise = false): Float64Array {
  const out = new Float64Array(size(info.outShape));
  terms(info, depthwise)((i, w, o) => add(out, o, (i === null ? 0 : at(x, i)) * at(filter, w)));
  return out;
}

export function inputGradient(
  info: Info,
  filter: ArrayLike<number>,
  dy: ArrayLike<number>,
  depthwise = false,
): Float64Array {
  const dx = new Float64Array(size(info.inShape));
  terms(info, depthwise)((i, w, o) => i !== null && add(dx, i, at(filter, w) * at(dy, o)));
  return dx;
}

export function filterGradient(
  info: Info,
  x: ArrayLike<number>,
  dy: ArrayLike<number>,
  depthwise = false,
): Float64Array {
  const dw = new Float64Array(size(info.filterShape));
  terms(info, depthwise)((i, w, o) => add(dw, w, (i === null ? 0 : at(x, i)) * at(dy, o)));
  return dw;
}

/** The places of each output number's window, inside the picture. */
function windows(info: Info): number[][] {
  const found = Array.from({ length: size(info.outShape) }, (): number[] => []);
  eachTap(info, (outPixel, _tap, inPixel) => {
    if (inPixel === null) return;
    for (let c = 0; c < info.inChannels; c++)
      found[outPixel * info.inChannels + c]?.push(inPixel * info.inChannels + c);
  });
  return found;
}

/** All of dy goes to the first of the largest numbers of the window; NaN is the largest. */
export function maxPoolGradient(info: Info, x: ArrayLike<number>, dy: ArrayLike<number>): Float64Array {
  const dx = new Float64Array(size(info.inShape));
  windows(info).forEach((places, o) => {
    const values = places.map((place) => at(x, place));
    const largest = Math.max(...values);
    const hit = values.findIndex((value) => value === largest || Number.isNaN(value));
    add(dx, places[hit] ?? NaN, at(dy, o));
  });
  return dx;
}

/** dy is shared by the places that the forward pass averages. */
export function avgPoolGradient(info: Info, dy: ArrayLike<number>): Float64Array {
  const dx = new Float64Array(size(info.inShape));
  windows(info).forEach((places, o) => places.forEach((place) => add(dx, place, at(dy, o) / places.length)));
  return dx;
}

/** a [m, depth] · b [depth, n]; either stored transposed. */
export function matrixProduct(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  [m, depth, n]: readonly [number, number, number],
  [transposeA, transposeB]: readonly [boolean, boolean] = [false, false],
): Float64Array {
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < depth; p++) {
        add(
          out,
          i * n + j,
          at(a, transposeA ? p * m + i : i * depth + p) * at(b, transposeB ? j * depth + p : p * n + j),
        );
      }
    }
  }
  return out;
}
