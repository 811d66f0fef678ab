import { Sum, util, type SumAttrs } from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';

/**
 * Sums over any axes. The stock kernel first transposes, so that the axes come last; this one sums each run of neighbouring
 * axes where it lies, the last run first.
 */
export const sum = kernel<'x', SumAttrs>(Sum, ({ inputs: { x }, attrs, backend, heap, stock }) => {
  if (x.dtype !== 'float32') return stock();
  const axes = util.parseAxisParam(attrs.axis, x.shape);
  const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const size = util.sizeFromShape;
  let [from, shape] = [x, x.shape];
  for (const [first, last] of runs(axes)) {
    const sizes = [shape.slice(0, first), shape.slice(first, last + 1), shape.slice(last + 1)].map(size);
    const [outer = 1, count = 1, inner = 1] = sizes;
    shape = shape.map((length, axis) => (axis >= first && axis <= last ? 1 : length));
    const to = backend.makeOutput(shape, 'float32');
    heap.program.sumMiddle(heap.address(from), heap.address(to), outer, count, inner);
    if (from !== x) backend.disposeData(from.dataId);
    from = to;
  }
  const out = from === x ? stock() : from;
  out.shape = attrs.keepDims ? kept : x.shape.filter((_, axis) => !axes.includes(axis));
  return out;
});

/** Neighbouring axes together, as [first, last], from the innermost outwards. */
function runs(axes: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const axis of [...axes].sort((a, b) => b - a)) {
    const run = found.at(-1);
    if (run?.[0] === axis + 1) run[0] = axis;
    else found.push([axis, axis]);
  }
  return found;
}
