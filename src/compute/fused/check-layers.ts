/** Whether the kernels of whole layers agree with float64 on the active back end. */
import { relu } from '../../nn/activations.ts';
import { agree, at, draw, made } from './agree.ts';
import { fusedConvolution, fusedProduct } from './layer-kernels.ts';

/** Leaves no tensor behind. @throws what the kernels throw */
export async function layersAgree(): Promise<boolean> {
  return (await productAgrees()) && (await convolutionAgrees());
}

async function productAgrees(): Promise<boolean> {
  const [rows, depth, columns] = [5, 3, 7];
  const [a, b, bias] = [draw(1, rows, depth), draw(2, depth, columns), draw(3, columns)];
  const wanted = Array.from({ length: rows * columns }, (_, place) => {
    const [i, j] = [Math.floor(place / columns), place % columns];
    let sum = at(bias, j);
    for (let p = 0; p < depth; p++) sum += at(a, i * depth + p) * at(b, p * columns + j);
    return relu(sum);
  });
  return agree(() => fusedProduct({ a: made(a), b: made(b), bias: made(bias) }, 'relu'), wanted);
}

/** Of a picture of 5 × 4 pixels and 3 channels, by 6 filters of 3 × 2, every second pixel, without padding. */
async function convolutionAgrees(): Promise<boolean> {
  const [width, channels, filters] = [4, 3, 6];
  const [x, filter, bias] = [draw(4, 1, 5, width, channels), draw(5, 3, 2, channels, filters), draw(6, filters)];
  const [outWidth, places] = [2, 4];
  const wanted = Array.from({ length: places * filters }, (_, place) => {
    const k = place % filters;
    const [top, left] = [2 * Math.floor(place / filters / outWidth), 2 * (Math.floor(place / filters) % outWidth)];
    let sum = at(bias, k);
    for (let v = 0; v < 3; v++)
      for (let u = 0; u < 2; u++)
        for (let c = 0; c < channels; c++)
          sum +=
            at(x, ((top + v) * width + left + u) * channels + c) *
            at(filter, ((v * 2 + u) * channels + c) * filters + k);
    return relu(sum);
  });
  const how = { strides: [2, 2], pad: 'valid', activation: 'relu' } as const;
  return agree(() => fusedConvolution({ x: made(x), filter: made(filter), bias: made(bias) }, how), wanted);
}
