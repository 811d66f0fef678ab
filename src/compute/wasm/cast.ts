import { Cast, type CastAttrs } from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';

/** A tensor that is of the type wanted, as most are in a gradient, shares its numbers; the stock kernel copies them. */
export const cast = kernel<'x', CastAttrs>(Cast, ({ inputs: { x }, attrs, backend, stock }) => {
  if (x.dtype !== attrs.dtype || x.dtype === 'string') return stock();
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
});
