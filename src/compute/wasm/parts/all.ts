/** What threads compute together. To add a part: a function beside this file, and a line here. */
import { convolveBackPictures, convolveBackShares, convolvePixels } from './convolution.ts';
import { reluGradientStretches } from './pointwise.ts';
import { maxPoolGradPictures } from './pooling.ts';
import { productBatch, productColumns, productRows } from './product.ts';

export const parts = {
  convolveBackPictures,
  convolveBackShares,
  convolvePixels,
  maxPoolGradPictures,
  productBatch,
  productColumns,
  productRows,
  reluGradientStretches,
};

export type Parts = typeof parts;
export type PartName = keyof Parts;
/** The numbers that a part takes besides where it begins and ends. */
export type NumbersOf<Name extends PartName> = Parts[Name] extends (
  desk: never,
  from: number,
  to: number,
  ...numbers: infer Numbers extends readonly number[]
) => void
  ? Numbers
  : never;
/** Parts are called by their numbers in this order. */
export const partNames = Object.keys(parts) as PartName[];
