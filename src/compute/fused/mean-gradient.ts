/**
 * The gradient of a mean: the slope over the count, at each of its numbers. The library multiplies by ones that it makes in
 * JavaScript, and divides afterwards; here the count is filled in on the back end: a kernel and a pass over memory less, and the same
 * numbers to the last digit.
 */
import { div, fill, getGradient, Mean, registerGradient, reshape, util, type MeanAttrs } from '@tensorflow/tfjs-core';

let replaced = false;

/** From now on the gradient of `tf.mean` is computed so. Once is enough. */
export function fuseMeanGradient(): void {
  if (replaced) return;
  replaced = true;
  const original = getGradient(Mean);
  registerGradient({
    ...original,
    gradFunc(dy, saved, attrs) {
      const [x] = saved;
      if (x === undefined || Array.isArray(dy)) return original.gradFunc(dy, saved, attrs);
      const { axis } = attrs as unknown as MeanAttrs;
      const axes = util.parseAxisParam(axis, x.shape);
      const kept = x.shape.map((side, i) => (axes.includes(i) ? 1 : side));
      const count = x.size / util.sizeFromShape(kept);
      return { x: () => div(reshape(dy, kept), fill(x.shape, count, 'float32')) };
    },
  });
}
