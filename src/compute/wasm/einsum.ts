import {
  backend_util,
  BatchMatMul,
  Einsum,
  Reshape,
  Sum,
  Transpose,
  util,
  type EinsumAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';
import { kernel } from './kernel.ts';

/**
 * Einstein's sum of one tensor or two as a product of matrices, which the stock back end lacks. Of two tensors, each axis is
 * one of four: in both and kept (a batch), in both and summed (the depth of the product), kept in a alone (its rows), kept in
 * b alone (its columns). What only one of them has and nobody keeps is summed first.
 */
export const einsum = kernel<'0' | '1', EinsumAttrs>(Einsum, ({ inputs, attrs, backend }) => {
  const tensors = Object.values(inputs);
  // Refuses what cannot be done, as on the other back ends.
  const { allDims, idDims } = backend_util.decodeEinsumEquation(attrs.equation, tensors.length);
  backend_util.checkEinsumDimSizes(allDims.length, idDims, tensors as never);
  const [left = '', output = ''] = attrs.equation.replaceAll(/\s/g, '').split('->');
  const terms = left.split(',').map((term) => Array.from(term));
  const sizes = new Map(terms.flatMap((term, i) => term.map((label, axis) => [label, tensors[i]?.shape[axis] ?? 1])));
  const volume = (labels: readonly string[]) => util.sizeFromShape(shapeOf(labels));
  const shapeOf = (labels: readonly string[]) => labels.map((label) => sizes.get(label) ?? 1);
  const kept = Array.from(output);
  return chain('wasm', backend, (run) => {
    const ordered = (x: TensorInfo, from: readonly string[], to: readonly string[]) =>
      run(Transpose, { x }, { perm: to.map((label) => from.indexOf(label)) });
    const reduced = terms.map((term, i) => {
      const needed = (label: string) => kept.includes(label) || terms[1 - i]?.includes(label) === true;
      const axis = term.flatMap((label, at) => (needed(label) ? [] : [at]));
      const x = tensors[i] as TensorInfo;
      return { labels: term.filter(needed), x: run(Sum, { x }, { axis, keepDims: false }) };
    });
    const [a, b] = reduced;
    if (a === undefined) throw new Error('einsum of nothing');
    if (b === undefined) return ordered(a.x, a.labels, kept);
    const shared = a.labels.filter((label) => b.labels.includes(label));
    const batch = shared.filter((label) => kept.includes(label));
    const depth = shared.filter((label) => !kept.includes(label));
    const rows = a.labels.filter((label) => !shared.includes(label));
    const columns = b.labels.filter((label) => !shared.includes(label));
    const matrices = (x: TensorInfo, labels: readonly string[], outer: readonly string[], inner: readonly string[]) =>
      run(
        Reshape,
        { x: ordered(x, labels, [...batch, ...outer, ...inner]) },
        { shape: [volume(batch), volume(outer), volume(inner)] },
      );
    const factors = { a: matrices(a.x, a.labels, rows, depth), b: matrices(b.x, b.labels, depth, columns) };
    const product = run(BatchMatMul, factors, { transposeA: false, transposeB: false });
    const labels = [...batch, ...rows, ...columns];
    return ordered(run(Reshape, { x: product }, { shape: shapeOf(labels) }), labels, kept);
  });
});
