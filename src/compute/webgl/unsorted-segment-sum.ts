import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  Reshape,
  UnsortedSegmentSum,
  util,
  type TensorInfo,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';
import { segmentSumAgrees } from '../fused/check-segments.ts';
import type { Replacement } from '../replace.ts';

/**
 * x [n, …], segmentIds [n] → [numSegments, …]: the gradient of `gather`, so of embeddings. The stock kernel turns x round, and reads a
 * number and its segment for each number of the result and each row. Here four numbers of the result, which share a texel, look at a
 * row’s segment once, and read x only where it is theirs.
 */
export const packedSegmentSum: Replacement = {
  name: UnsortedSegmentSum,
  backend: 'webgl',
  compute(params, stock) {
    const backend = params.backend as MathBackendWebGL;
    const { x, segmentIds } = params.inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = params.attrs as unknown as UnsortedSegmentSumAttrs;
    const [count = 0, ...rest] = x.shape;
    const width = util.sizeFromShape(rest);
    if (count * width * numSegments === 0 || segmentIds.shape.length !== 1) return stock();
    return chain('webgl', backend, (run) => {
      const rows = run(Reshape, { x }, { shape: [count, width] });
      const sums = backend.runWebGLProgram(programOf(count, [numSegments, width]), [rows, segmentIds], x.dtype);
      const shaped = run(Reshape, { x: sums }, { shape: [numSegments, ...rest] });
      backend.disposeData(sums.dataId);
      return shaped;
    });
  },
  agrees: segmentSumAgrees,
};

function programOf(count: number, outputShape: [segments: number, width: number]): GPGPUProgram {
  const width = outputShape[1];
  return {
    variableNames: ['X', 'Ids'],
    outputShape,
    packedInputs: false,
    packedOutput: true,
    userCode: `
      void main() {
        ivec2 place = getOutputCoords();
        bool isLast = place.y + 1 >= ${width};
        vec4 sums = vec4(0.0);
        for (int row = 0; row < ${count}; row++) {
          int segment = int(getIds(row)) - place.x;
          if (segment != 0 && segment != 1) continue;
          vec2 pair = vec2(getX(row, place.y), isLast ? 0.0 : getX(row, place.y + 1));
          sums += segment == 0 ? vec4(pair, 0.0, 0.0) : vec4(0.0, 0.0, pair);
        }
        setOutput(sums);
      }`,
  };
}
