import { CourseError } from '../course/course-error.ts';
import { permutation, random } from '../nn/random.ts';

/** How to split a data set. */
export interface SplitOptions {
  /** Share of the examples to hold out for the test, between 0 and 1. */
  readonly test: number;
  /** The same seed holds out the same examples. */
  readonly seed: number;
}

/** Numbers of the examples in each part, shuffled. */
export interface Split {
  readonly train: Int32Array<ArrayBuffer>;
  readonly test: Int32Array<ArrayBuffer>;
}

/**
 * Splits `count` examples at random: `test`·count of them, rounded to a whole number, are held out.
 * @throws CourseError for a share that is not between 0 and 1
 */
export function split(count: number, { test, seed }: SplitOptions): Split {
  if (!(test >= 0 && test <= 1)) {
    throw new CourseError({
      en: `The share held out for the test must be between 0 and 1, not ${test}.`,
      zh: `留作测试的比例必须在 0 与 1 之间，不能是 ${test}。`,
    });
  }
  const order = permutation(count, random(seed));
  const held = Math.round(count * test);
  return { train: order.slice(held), test: order.slice(0, held) };
}
