import { shownOf, type InputValue, type ShownValue } from '../../../src/protocol/input.ts';

function equal(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return Object.is(left, right);
  }
  if ('length' in left && 'length' in right) {
    const [some, others] = [left as ArrayLike<unknown>, right as ArrayLike<unknown>];
    return some.length === others.length && Array.from(some).every((each, index) => equal(each, others[index]));
  }
  return Object.entries(left).every(([key, value]) => equal(value, Reflect.get(right, key)));
}

/**
 * Values travel to the kernel and come back in the output of the run they caused. While a slider moves, older ones come
 * back after newer ones were set; they must not pull it back.
 */
export class Echoes {
  #sent: ShownValue[] = [];

  sent(value: InputValue): void {
    this.#sent.push(shownOf(value));
  }

  /** Whether `value`, which the cell shows now, is the newest word: the last one sent, or one from elsewhere. */
  settle(value: ShownValue): boolean {
    const last = this.#sent.findLastIndex((each) => equal(each, value));
    if (last !== -1 && last < this.#sent.length - 1) return false;
    this.#sent = [];
    return true;
  }
}
