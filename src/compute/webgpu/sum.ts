import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { Sum, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { leading, leadingSumAgrees } from '../leading-sum.ts';
import { runPass, type Recorder } from '../fused/webgpu-pass.ts';
import type { Replacement } from '../replace.ts';

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
    const found = leading(x, params.attrs as unknown as SumAttrs);
    if (found === null) return stock();
    const { rows, columns, shape } = found;
    const backend = params.backend as WebGPUBackend;
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
  agrees: leadingSumAgrees,
};

function pairwise(terms: readonly string[]): string {
  if (terms.length === 1) return terms.join();
  const half = terms.length >> 1;
  return `(${pairwise(terms.slice(0, half))} + ${pairwise(terms.slice(half))})`;
}
