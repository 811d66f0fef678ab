/** A small tape: L = sum of square(x · w), where the square is the only part of the call `cost`. */
import type { Tape } from '../../../src/protocol/tape.ts';

const numbers = (...values: number[]) => Float32Array.from(values);
const none = { id: -1, name: '' };
const cost = { id: 7, name: 'cost' };

export const tape: Tape = {
  values: [
    { name: 'x', shape: [2], numbers: numbers(1, 2), gradient: numbers(18, 36) },
    { name: '', shape: [2], numbers: numbers(3, 6), gradient: numbers(6, 12) },
    { name: 'w', shape: [], numbers: numbers(3), gradient: numbers(30) },
    { name: '', shape: [2], numbers: numbers(9, 36), gradient: numbers(1, 1) },
    { name: '', shape: [], numbers: numbers(45), gradient: numbers(1) },
  ],
  nodes: [
    {
      kernel: 'Multiply',
      call: none,
      settings: [],
      inputs: [0, 2],
      outputs: [1],
      contributions: [numbers(18, 36), numbers(30)],
    },
    { kernel: 'Square', call: cost, settings: [], inputs: [1], outputs: [3], contributions: [numbers(6, 12)] },
    { kernel: 'Sum', call: cost, settings: [], inputs: [3], outputs: [4], contributions: [numbers(1, 1)] },
  ],
  loss: 4,
};
