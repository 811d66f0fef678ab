import { Slice, slice_util, util, type SliceAttrs } from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';

/**
 * Cuts a block out of a tensor: a batch out of all examples, a gate out of an LSTM's product. The stock kernel first copies the whole
 * tensor; this one copies what is wanted, in runs as long as they lie together.
 *
 * x of any shape → [size…], from `begin` on.
 */
export const slice = kernel<'x', SliceAttrs>(Slice, ({ inputs: { x }, attrs, backend, heap, stock }) => {
  if (x.dtype === 'string') return stock();
  const [begin = [], size = []] = slice_util.parseSliceParams(x, attrs.begin, attrs.size);
  slice_util.assertParamsValid(x, begin, size);
  const out = backend.makeOutput(size, x.dtype);
  if (util.sizeFromShape(size) === 0) return out;
  const bytes = util.bytesPerElement(x.dtype);
  const steps = x.shape.map((_, axis) => bytes * util.sizeFromShape(x.shape.slice(axis + 1)));
  // Below this axis all is taken.
  const last = Math.max(
    0,
    size.findLastIndex((length, axis) => length !== x.shape[axis]),
  );
  const run = (size[last] ?? 1) * (steps[last] ?? bytes);
  let end = heap.address(out);
  const copy = (axis: number, start: number): void => {
    const [first = 0, count = 1, step = 0] = [begin[axis], size[axis], steps[axis]];
    if (axis === last) {
      heap.program.copy(start + first * step, end, run);
      end += run;
    } else for (let i = first; i < first + count; i++) copy(axis + 1, start + i * step);
  };
  copy(0, heap.address(x));
  return out;
});
