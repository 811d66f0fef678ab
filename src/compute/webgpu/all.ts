import type { Replacement } from './replace.ts';
import { smallLayer, smallProduct } from './small-product.ts';
import { leadingSum } from './sum.ts';
import { widerSegmentSum } from './unsorted-segment-sum.ts';

/** WebGPU's kernels of ours in the place of its own. To add one: a file beside this one, and its name here. */
export const replacements: readonly Replacement[] = [leadingSum, smallProduct, smallLayer, widerSegmentSum];
