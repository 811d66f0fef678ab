import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { Reshape, UnsortedSegmentSum } from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';
import type { Replacement } from '../replace.ts';
import { segmentsOf, segmentSumAgrees } from '../segment-sum.ts';

/**
 * x [n, …], segmentIds [n] → [numSegments, …]: the gradient of `gather`, so of embeddings. A shader cannot add to where it likes, so the
 * stock kernel goes over all rows for each number of the result. Here each segment first looks for its first row, and each row for the
 * next of its segment; every number of the result then follows the list of its own.
 */
export const listedSegmentSum: Replacement = {
  name: UnsortedSegmentSum,
  backend: 'webgl',
  compute(params, stock) {
    const backend = params.backend as MathBackendWebGL;
    const found = segmentsOf(params);
    if (found === null) return stock();
    const { x, segmentIds, numSegments, count, width, rest } = found;
    return chain('webgl', backend, (run) => {
      const rows = run(Reshape, { x }, { shape: [count, width] });
      const firsts = backend.runWebGLProgram(firstRow(count, numSegments), [segmentIds], 'int32');
      const nexts = backend.runWebGLProgram(nextRow(count), [segmentIds], 'int32');
      const lists = sumOfLists(count, [numSegments, width]);
      const sums = backend.runWebGLProgram(lists, [rows, firsts, nexts], x.dtype);
      const shaped = run(Reshape, { x: sums }, { shape: [numSegments, ...rest] });
      for (const { dataId } of [firsts, nexts, sums]) backend.disposeData(dataId);
      return shaped;
    });
  },
  agrees: segmentSumAgrees,
};

/** The number of each segment's first row; −1 where it has none. */
function firstRow(count: number, segments: number): GPGPUProgram {
  return search(segments, `int segment = getOutputCoords();`, 0, count);
}

/** The number of the next row of the same segment; −1 where there is none. */
function nextRow(count: number): GPGPUProgram {
  return search(count, `int here = getOutputCoords(); int segment = int(getIds(here));`, 'here + 1', count);
}

function search(size: number, declare: string, from: number | string, count: number): GPGPUProgram {
  return {
    variableNames: ['Ids'],
    outputShape: [size],
    userCode: `
      void main() {
        ${declare}
        for (int row = ${from}; row < ${count}; row++) {
          if (int(getIds(row)) == segment) { setOutput(float(row)); return; }
        }
        setOutput(-1.0);
      }`,
  };
}

/** Two segments and two columns share a texel. */
function sumOfLists(count: number, outputShape: [segments: number, width: number]): GPGPUProgram {
  const [segments, width] = outputShape;
  return {
    variableNames: ['X', 'Firsts', 'Nexts'],
    outputShape,
    packedInputs: false,
    packedOutput: true,
    userCode: `
      vec2 sumOf(int segment, int column) {
        vec2 sum = vec2(0.0);
        if (segment >= ${segments}) return sum;
        int row = int(getFirsts(segment));
        for (int i = 0; i < ${count} && row >= 0; i++) {
          sum += vec2(getX(row, column), column + 1 < ${width} ? getX(row, column + 1) : 0.0);
          row = int(getNexts(row));
        }
        return sum;
      }
      void main() {
        ivec2 place = getOutputCoords();
        setOutput(vec4(sumOf(place.x, place.y), sumOf(place.x + 1, place.y)));
      }`,
  };
}
