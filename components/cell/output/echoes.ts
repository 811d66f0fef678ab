import type { InputValue } from '../../../src/protocol/input.ts';

function equal(left: InputValue, right: InputValue): boolean {
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
    return Object.is(left, right);
  }
  return left.length === right.length && left.every((value: number, index: number) => Object.is(value, right[index]));
}

/**
 * Values travel to the kernel and come back in the output of the run they caused. While a slider moves, older ones come
 * back after newer ones were set; they must not pull it back.
 */
export class Echoes {
  #sent: InputValue[] = [];

  sent(value: InputValue): void {
    this.#sent.push(value);
  }

  /** Whether `value`, which the cell shows now, is the newest word: the last one sent, or one from elsewhere. */
  settle(value: InputValue): boolean {
    const last = this.#sent.findLastIndex((each) => equal(each, value));
    if (last !== -1 && last < this.#sent.length - 1) return false;
    this.#sent = [];
    return true;
  }
}
