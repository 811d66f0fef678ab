import { expect, test } from 'vitest';
import {
  doPiece,
  makeBoard,
  readBoard,
  waitForOthers,
  write,
  type Work,
} from '../../../../../src/compute/wasm/threads/board.ts';

const work: Work = { part: 3, units: 10, pieces: 4, scratch: 64, scratchBytes: 32, numbers: [-Infinity, 0.5] };

test('work is done piece by piece, each unit once, with the numbers that it was written up with', () => {
  const board = readBoard(makeBoard());
  const done: number[][] = [];
  expect(doPiece(board, () => undefined)).toBe(false);
  // More often than the counts would take without starting anew.
  board.words.fill(2 ** 31 - 6, 0, 3);
  for (let round = 0; round < 3; round++) {
    write(board, work);
    while (
      doPiece(board, (given, from, to) => {
        expect(given).toEqual(work);
        done.push([from, to]);
      })
    );
    expect(waitForOthers(board, 0)).toBe(false);
  }
  const once = [
    [0, 2],
    [2, 5],
    [5, 7],
    [7, 10],
  ];
  expect(done).toEqual([...once, ...once, ...once]);
});

test('a piece that fails counts as done, and it is said once', () => {
  const board = readBoard(makeBoard());
  write(board, work);
  while (
    doPiece(board, () => {
      throw new RangeError('out of bounds');
    })
  );
  expect(waitForOthers(board, 0)).toBe(true);
  write(board, work);
  while (doPiece(board, () => undefined));
  expect(waitForOthers(board, 0)).toBe(false);
});
