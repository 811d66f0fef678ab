import type { Replacement } from './replace.ts';
import { leadingSum as leadingSumOnWebgl } from './webgl/sum.ts';
import { listedSegmentSum } from './webgl/unsorted-segment-sum.ts';
import { sharedFilterGradient } from './webgpu/conv2d-backprop-filter.ts';
import { smallLayer, smallProduct } from './webgpu/small-product.ts';
import { leadingSum } from './webgpu/sum.ts';
import { widerSegmentSum } from './webgpu/unsorted-segment-sum.ts';

/** Kernels of ours in the place of a graphics back end's own. To add one: a file in that back end's folder, and its name here. */
export const replacements: readonly Replacement[] = [
  ...[leadingSum, smallProduct, smallLayer, widerSegmentSum, sharedFilterGradient],
  ...[leadingSumOnWebgl, listedSegmentSum],
];
