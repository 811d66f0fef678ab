import * as nn from '../../nn/index.ts';
import type { Context } from './context.ts';

/** The course's sources of chance; the page hears which seeds they began with, so that a recording can name them. */
export function randomOf({ seeded }: Context): typeof nn.random {
  return (seed) => {
    seeded(seed);
    return nn.random(seed);
  };
}
