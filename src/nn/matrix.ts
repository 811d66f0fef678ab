/** Small matrices: arrays of rows. A batch has one example a row; a layer's weights have one input a row. */
import { CourseError } from '../course/course-error.ts';
import { at, sum, type Vector } from './vectors.ts';

export type Matrix = readonly Vector[];

/** The row i of a matrix, which the caller knows to exist. */
export function row(matrix: Matrix, i: number): Vector {
  return matrix[i] as Vector;
}

/** [rows, columns]; a matrix without rows has no columns. */
export function shape(matrix: Matrix): readonly [rows: number, columns: number] {
  return [matrix.length, matrix[0]?.length ?? 0];
}

function assertFit(fits: boolean, a: Matrix, b: Matrix): void {
  if (fits) return;
  const [p, q, r, s] = [...shape(a), ...shape(b)];
  throw new CourseError({
    en: `Matrices of ${p} × ${q} and ${r} × ${s} do not fit together.`,
    zh: `${p} × ${q} 与 ${r} × ${s} 的矩阵不能这样运算。`,
  });
}

/** A B: [n, k] by [k, m] to [n, m]. @throws CourseError when the inner sizes differ */
export function multiply(a: Matrix, b: Matrix): number[][] {
  const [, k] = shape(a);
  assertFit(k === b.length, a, b);
  const [, m] = shape(b);
  return a.map((left) => Array.from({ length: m }, (_, j) => sum(k, (i) => at(left, i) * at(row(b, i), j))));
}

/** Aᵀ: [n, m] to [m, n]. */
export function transpose(matrix: Matrix): number[][] {
  const [, columns] = shape(matrix);
  return Array.from({ length: columns }, (_, j) => matrix.map((values) => at(values, j)));
}

/** A ⊙ B, entry by entry. @throws CourseError when the shapes differ */
export function hadamard(a: Matrix, b: Matrix): number[][] {
  const [[n, m], [p, q]] = [shape(a), shape(b)];
  assertFit(n === p && m === q, a, b);
  return a.map((values, i) => Array.from(values, (value, j) => value * at(row(b, i), j)));
}

/** Adds a vector of m numbers to every row of an [n, m] matrix. @throws CourseError when the widths differ */
export function addToRows(matrix: Matrix, vector: Vector): number[][] {
  assertFit(
    matrix.every((values) => values.length === vector.length),
    matrix,
    [vector],
  );
  return matrix.map((values) => Array.from(values, (value, j) => value + at(vector, j)));
}

/** f of every entry. */
export function mapEntries(matrix: Matrix, f: (value: number) => number): number[][] {
  return matrix.map((values) => Array.from(values, f));
}

/** The mean of each column: [n, m] to m numbers. */
export function columnMeans(matrix: Matrix): number[] {
  const [rows, columns] = shape(matrix);
  return Array.from({ length: columns }, (_, j) => sum(rows, (i) => at(row(matrix, i), j)) / rows);
}
