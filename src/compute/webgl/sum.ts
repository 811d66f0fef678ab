import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { Reshape, Sum, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';
import { leading, leadingSumAgrees } from '../leading-sum.ts';
import type { Replacement } from '../replace.ts';

/**
 * x [rows …, columns …] → [columns …]: the sum over leading axes, which is the gradient of a bias. The stock kernel turns x round and
 * sums it in windows, pass after pass; here each pair of columns is added up where it lies, two rows at a time.
 */
export const leadingSum: Replacement = {
  name: Sum,
  backend: 'webgl',
  compute(params, stock) {
    const { x } = params.inputs as { x: TensorInfo };
    const found = leading(x, params.attrs as unknown as SumAttrs);
    if (found === null) return stock();
    const { rows, columns, shape } = found;
    const backend = params.backend as MathBackendWebGL;
    if (rows * columns === 0) return backend.makeTensorInfo(shape, 'float32', new Float32Array(columns));
    return chain('webgl', backend, (run) => {
      const matrix = run(Reshape, { x }, { shape: [rows, columns] });
      const sums = backend.runWebGLProgram(sumOfColumns(rows, columns), [matrix], 'float32');
      const shaped = run(Reshape, { x: sums }, { shape });
      backend.disposeData(sums.dataId);
      return shaped;
    });
  },
  agrees: leadingSumAgrees,
};

function sumOfColumns(rows: number, columns: number): GPGPUProgram {
  return {
    variableNames: ['X'],
    outputShape: [1, columns],
    packedInputs: true,
    packedOutput: true,
    userCode: `
      void main() {
        int column = getOutputCoords().y;
        vec2 sum = vec2(0.0);
        for (int row = 0; row + 1 < ${rows}; row += 2) {
          vec4 four = getX(row, column);
          sum += four.xy + four.zw;
        }
        ${rows % 2 === 0 ? '' : `sum += getX(${rows - 1}, column).xy;`}
        setOutput(vec4(sum, 0.0, 0.0));
      }`,
  };
}
