import { describe, expect, test } from 'vitest';
import { decodeOutput, encodeOutput } from '../../../src/protocol/json.ts';
import type { Output } from '../../../src/protocol/output.ts';

function roundTrip(output: Output): Output {
  return decodeOutput(JSON.parse(JSON.stringify(encodeOutput(output))));
}

const outputs: Record<string, Output> = {
  text: { kind: 'text', text: '真 “text” \u2028 \\', tone: 'good' },
  numbers: {
    kind: 'table',
    columns: [
      { name: 'a', values: Float64Array.of(NaN, Infinity, -Infinity) },
      { name: '$', values: [-0, null, 1e-300] },
    ],
    rows: 3,
    total: 3,
    hidden: 0,
  },
  picture: {
    kind: 'images',
    images: [
      { width: 2, height: 1, pixels: new Uint8ClampedArray([1, 2, 3, 255, 0, 0, 0, 255]), label: '', tone: 'plain' },
    ],
    columns: 1,
    scale: 4,
    total: 1,
  },
  plot: {
    kind: 'plot',
    options: {
      'plot:call': 'plot',
      'plot:args': [
        {
          x: undefined,
          $: { $$: 1 },
          at: new Date(86_400_000),
          y: new Float64Array([1.5, NaN]),
          z: new Int32Array([-1]),
        },
      ],
    },
  },
  drawing: { kind: 'input', input: { type: 'draw', label: 'd', size: 4 }, value: new Float32Array(16).fill(0.25) },
  tensor: {
    kind: 'value',
    tree: {
      type: 'numbers',
      of: 'tensor',
      dtype: 'float32',
      shape: [2],
      size: 2,
      range: { min: 1, max: 1, mean: 1 },
      nan: 1,
      infinite: 0,
      values: [NaN, 1],
      picture: { rows: 1, columns: 2, values: Float32Array.of(NaN, 1), fold: 1, first: false },
    },
  },
};

describe('outputs as JSON', () => {
  test.each(Object.entries(outputs))('%s comes back as it was', (_, output) => {
    expect(roundTrip(output)).toStrictEqual(output);
  });

  test('a part of a larger buffer is encoded alone', () => {
    const value = new Float32Array([1, 2, 3, 4]).subarray(1, 3);
    expect(roundTrip({ kind: 'input', input: { type: 'draw', label: '', size: 4 }, value })).toMatchObject({
      value: new Float32Array([2, 3]),
    });
  });

  test('large arrays do not overflow the stack', () => {
    const output: Output = { kind: 'plot', options: { y: new Float64Array(300_000).fill(0.1) } };
    expect(roundTrip(output)).toStrictEqual(output);
  });

  test.each([
    [{ kind: 'html', html: '<b>' }],
    [{ kind: 'text', text: 1, tone: 'plain' }],
    [null],
    [{ $: ['Function', 'x'] }],
  ])('%j is refused', (json) => {
    expect(() => decodeOutput(json)).toThrow();
  });
});
