import type { Part } from './part.ts';

/** Numbers that threads take at a time, so that none writes where another does. */
export const stretch = 1024;

/** Stretches of dx = dy where y > 0; of `count` numbers in all. */
export const reluGradientStretches: Part<readonly [dy: number, y: number, dx: number, count: number]> = (
  { program },
  from,
  to,
  dy,
  y,
  dx,
  count,
) => {
  const [first, end] = [4 * stretch * from, 4 * Math.min(stretch * to, count)];
  program.reluGradient(dy + first, y + first, dx + first, end - first);
};
