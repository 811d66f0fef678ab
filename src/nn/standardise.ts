/** Standardising: every column of a table is moved to mean 0 and scaled to standard deviation 1. */
import { CourseError } from '../course/course-error.ts';
import { at, sum, type Vector } from './vectors.ts';

/** What standardising subtracts from each column and divides it by. */
export interface Scale {
  readonly mean: number[];
  /** √ of the mean squared distance from the mean (divided by n, not n − 1); 1 for a column that never changes. */
  readonly deviation: number[];
}

/**
 * Learns the scale of a table. Learn it from the training rows only, and use it for the test rows too: what is known of
 * the test data must not leak into training.
 * @param rows at least one row, all equally long
 */
export function learnScale(rows: readonly Vector[]): Scale {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns)) {
    throw new CourseError({
      en: 'A scale is learnt from one row or more, all equally long and not empty.',
      zh: '学习标准化的尺度需要至少一行数据，且各行长度相同、不为空。',
    });
  }
  const overRows = (term: (row: Vector) => number): number =>
    sum(rows.length, (i) => term(rows[i] as Vector)) / rows.length;
  const mean = Array.from({ length: columns }, (_, j) => overRows((row) => at(row, j)));
  const deviation = mean.map((centre, j) => Math.sqrt(overRows((row) => (at(row, j) - centre) ** 2)) || 1);
  return { mean, deviation };
}

/** (xⱼ − meanⱼ) / deviationⱼ for every row. A column that was constant when the scale was learnt becomes 0. */
export function standardise(rows: readonly Vector[], scale: Scale): number[][] {
  return rows.map((row) => Array.from(row, (x, j) => (x - at(scale.mean, j)) / at(scale.deviation, j)));
}
