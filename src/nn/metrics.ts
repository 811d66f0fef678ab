/** How good a classifier is. Labels and predictions are class numbers 0, 1, 2 … */
import { assertSameLength, at, sum, type Vector } from './vectors.ts';

const labelsName = { en: 'Labels', zh: '标签' };
const predictionsName = { en: 'predictions', zh: '预测' };

/** The share of predictions that are right, between 0 and 1; NaN when there are none. */
export function accuracy(labels: Vector, predictions: Vector): number {
  assertSameLength(labels, labelsName, predictions, predictionsName);
  return sum(labels.length, (i) => (at(labels, i) === at(predictions, i) ? 1 : 0)) / labels.length;
}

/** classes × classes counts: row = true class, column = predicted class. The diagonal holds what was read right. */
export function confusionMatrix(labels: Vector, predictions: Vector, classes: number): number[][] {
  assertSameLength(labels, labelsName, predictions, predictionsName);
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < labels.length; i++) {
    const row = counts[at(labels, i)];
    if (row !== undefined) row[at(predictions, i)] = (row[at(predictions, i)] ?? 0) + 1;
  }
  return counts;
}
