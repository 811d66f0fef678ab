import type { Scalar } from './activations.ts';

/**
 * A step that balances the two errors of a central difference in float64: the formula's own, which grows as h², and
 * that of rounding, which grows as 1/h. They meet near the cube root of the machine's ε.
 */
const relativeStep = Math.cbrt(Number.EPSILON);

/**
 * f′(x) by the central difference (f(x + h) − f(x − h)) / 2h, good to about ten digits where f is smooth.
 * @param h the step; without one, 6·10⁻⁶ times |x| or 1, whichever is larger
 */
export function numericalDerivative(f: Scalar, x: number, h: number = relativeStep * Math.max(1, Math.abs(x))): number {
  const right = x + h;
  const left = x - h;
  // x ± h are rounded: divide by the distance that was really taken.
  return (f(right) - f(left)) / (right - left);
}

/** The gradient of a function of n numbers, one central difference for each of them. */
export function numericalGradient(f: (x: number[]) => number, x: ArrayLike<number>): number[] {
  return Array.from(x, (value, i) =>
    numericalDerivative((moved) => f(Array.from(x, (old, j) => (j === i ? moved : old))), value),
  );
}
