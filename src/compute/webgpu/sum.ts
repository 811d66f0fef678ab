import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { sum, Sum, util, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { agree, at, draw, made } from '../fused/agree.ts';
import { runPass, type Recorder } from '../fused/webgpu-pass.ts';
import type { Replacement } from '../replace.ts';

/** With more, so few threads that go so far would keep a graphics card waiting. */
const mostRows = 1024;
/** Rows that a thread reads at once: numbers that do not wait for each other. */
const together = 8;

/**
 * x [rows …, columns …] → [columns …]: the sum over leading axes, which is the gradient of a bias. The stock kernels turn x round
 * first, so that what is summed lies side by side. Here a thread adds up a column where it lies, and neighbouring threads read
 * neighbouring numbers: one dispatch instead of two, and no copy.
 */
export const leadingSum: Replacement = {
  name: Sum,
  backend: 'webgpu',
  compute(params, stock) {
    const { x } = params.inputs as { x: TensorInfo };
    const { axis, keepDims } = params.attrs as unknown as SumAttrs;
    const axes = new Set(util.parseAxisParam(axis, x.shape));
    const kept = x.shape.slice(axes.size);
    const [rows, columns] = [util.sizeFromShape(x.shape.slice(0, axes.size)), util.sizeFromShape(kept)];
    const isLeading = kept.length > 0 && [...axes].every((one) => one < axes.size);
    if (x.dtype !== 'float32' || !isLeading || rows > mostRows) return stock();
    const backend = params.backend as WebGPUBackend;
    const shape = keepDims ? x.shape.map((side, i) => (i < axes.size ? 1 : side)) : kept;
    if (rows * columns === 0) return backend.makeTensorInfo(shape, 'float32', new Float32Array(columns));
    const [sums] = runPass(backend as unknown as Recorder, {
      key: 'leading-sum',
      inputs: { x },
      outputs: ['sum'],
      shape,
      settings: {},
      integers: { rows },
      body: () => `
        let columns = u32(uniforms.size);
        var sum = 0.0;
        var row = 0u;
        for (; row + ${together}u <= rows; row += ${together}u) {
          let first = row * columns + i;
          sum += ${pairwise(Array.from({ length: together }, (_, k) => `f32(xIn[first + ${k}u * columns])`))};
        }
        for (; row < rows; row++) { sum += f32(xIn[row * columns + i]); }
        sumOut[i] = sum;`,
    });
    return sums as TensorInfo;
  },
  agrees() {
    const [rows, columns] = [2 * together + 3, 70];
    const x = draw(1, rows, columns);
    const wanted = Array.from({ length: columns }, (_, column) => {
      let total = 0;
      for (let row = 0; row < rows; row++) total += at(x, row * columns + column);
      return total;
    });
    return agree(() => sum(made(x), 0), wanted);
  },
};

function pairwise(terms: readonly string[]): string {
  if (terms.length === 1) return terms.join();
  const half = terms.length >> 1;
  return `(${pairwise(terms.slice(0, half))} + ${pairwise(terms.slice(half))})`;
}
