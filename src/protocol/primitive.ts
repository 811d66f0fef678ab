/** The smallest parts of outputs: what numbers and texts may be. */
import * as v from 'valibot';

/** Any number: valibot's own leaves NaN out, which is what a diverging network computes. */
export const number = v.union([v.number(), v.nan()]);
export const primitive = v.union([v.string(), number, v.boolean(), v.null()]);
export type Primitive = v.InferOutput<typeof primitive>;

/** A number array in whatever form is cheapest to send. */
export const numbers = v.union([
  v.instance(Float32Array),
  v.instance(Float64Array),
  v.instance(Int32Array),
  v.instance(Uint8Array),
  v.instance(Uint8ClampedArray),
  v.array(number),
]);
export type Numbers = v.InferOutput<typeof numbers>;

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
