/** How good a classifier of two classes is (F30). Labels are 1 (positive) and 0 (negative); scores rise with belief. */
import { assertSameLength, at, sum, type Vector } from './vectors.ts';

const labelsName = { en: 'Labels', zh: '标签' };
const scoresName = { en: 'scores', zh: '分数' };

/** The four counts of a confusion matrix. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** Counts when every score from `threshold` on is called positive. */
export function countsAt(labels: Vector, scores: Vector, threshold: number): Counts {
  assertSameLength(labels, labelsName, scores, scoresName);
  const count = (label: number, positive: boolean): number =>
    sum(labels.length, (i) => (at(labels, i) === label && at(scores, i) >= threshold === positive ? 1 : 0));
  return {
    truePositives: count(1, true),
    falsePositives: count(0, true),
    trueNegatives: count(0, false),
    falseNegatives: count(1, false),
  };
}

/** TP / (TP + FP): how many of those called positive are; NaN when none is called so. */
export function precision({ truePositives, falsePositives }: Counts): number {
  return truePositives / (truePositives + falsePositives);
}

/** TP / (TP + FN): how many of the positives are found; NaN when there are none. */
export function recall({ truePositives, falseNegatives }: Counts): number {
  return truePositives / (truePositives + falseNegatives);
}

/** F1 = 2PR / (P + R), the harmonic mean of precision and recall, as 2TP / (2TP + FP + FN) (E09); NaN when all three are 0. */
export function f1({ truePositives, falsePositives, falseNegatives }: Counts): number {
  return (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives);
}

/** FP / (FP + TN): how many of the negatives are called positive; NaN when there are none. */
export function falsePositiveRate({ falsePositives, trueNegatives }: Counts): number {
  return falsePositives / (falsePositives + trueNegatives);
}

/** A threshold, and what comes of it. */
export interface Operating {
  readonly threshold: number;
  readonly counts: Counts;
}

/** One entry for each threshold that changes anything: +∞ (nothing is positive), then every score that occurs, falling. */
export function thresholds(labels: Vector, scores: Vector): Operating[] {
  assertSameLength(labels, labelsName, scores, scoresName);
  const order = Array.from(scores, (_, i) => i).sort((i, j) => at(scores, j) - at(scores, i));
  const positives = sum(labels.length, (i) => at(labels, i));
  const negatives = labels.length - positives;
  const found: Operating[] = [];
  let [truePositives, falsePositives] = [0, 0];
  const push = (threshold: number): void => {
    const counts = {
      truePositives,
      falsePositives,
      trueNegatives: negatives - falsePositives,
      falseNegatives: positives - truePositives,
    };
    found.push({ threshold, counts });
  };
  push(Infinity);
  order.forEach((i, place) => {
    if (at(labels, i) === 1) truePositives += 1;
    else falsePositives += 1;
    const next = order[place + 1];
    // Equal scores fall to one threshold together.
    if (next === undefined || at(scores, next) !== at(scores, i)) push(at(scores, i));
  });
  return found;
}

/** A point of a ROC curve. */
export interface RocPoint {
  readonly threshold: number;
  /** False positive rate */
  readonly x: number;
  /** True positive rate, that is recall */
  readonly y: number;
}

/** The ROC curve from (0, 0) to (1, 1); needs examples of both classes. */
export function rocCurve(labels: Vector, scores: Vector): RocPoint[] {
  return thresholds(labels, scores).map(({ threshold, counts }) => ({
    threshold,
    x: falsePositiveRate(counts),
    y: recall(counts),
  }));
}

/** The area under the ROC curve by trapezoids, between 0 and 1. */
export function areaUnderRoc(labels: Vector, scores: Vector): number {
  const points = rocCurve(labels, scores);
  return sum(points.length - 1, (i) => {
    const [p, q] = [points[i] as RocPoint, points[i + 1] as RocPoint];
    return ((q.x - p.x) * (p.y + q.y)) / 2;
  });
}

/**
 * The same area by sorting: how often a positive example scores higher than a negative one, ties counting half (Mann and
 * Whitney, 1947; Hanley and McNeil, 1982), from the sum of the positives' ranks.
 */
export function areaByRanks(labels: Vector, scores: Vector): number {
  assertSameLength(labels, labelsName, scores, scoresName);
  const order = Array.from(scores, (_, i) => i).sort((i, j) => at(scores, i) - at(scores, j));
  let [ranks, positives] = [0, 0];
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    const score = at(scores, order[first] as number);
    while (end < order.length && at(scores, order[end] as number) === score) end += 1;
    const tied = sum(end - first, (i) => at(labels, order[first + i] as number));
    // Ranks count from 1; those who tie share their mean.
    ranks += (tied * (first + 1 + end)) / 2;
    positives += tied;
    first = end;
  }
  const negatives = labels.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Average precision Σ (Rₖ − Rₖ₋₁) Pₖ over falling thresholds: the area under the precision-recall curve, in steps. */
export function averagePrecision(labels: Vector, scores: Vector): number {
  const found = thresholds(labels, scores);
  return sum(found.length - 1, (i) => {
    const [before, now] = [found[i] as Operating, found[i + 1] as Operating];
    return (recall(now.counts) - recall(before.counts)) * precision(now.counts);
  });
}
