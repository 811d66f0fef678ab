import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';

const labels = [0, 0, 1, 1];
const scores = [0.1, 0.4, 0.35, 0.8];

test('scikit-learn’s example of roc_auc_score: 0.75, and of average_precision_score: 0.8333', () => {
  expect(nn.areaUnderRoc(labels, scores)).toBe(0.75);
  expect(nn.areaByRanks(labels, scores)).toBe(0.75);
  expect(nn.averagePrecision(labels, scores)).toBeCloseTo(5 / 6, 12);
});

test('by hand: precision, recall and F1 at a threshold of 0.4', () => {
  const counts = nn.countsAt(labels, scores, 0.4);
  expect(counts).toEqual({ truePositives: 1, falsePositives: 1, trueNegatives: 1, falseNegatives: 1 });
  expect([nn.precision(counts), nn.recall(counts), nn.f1(counts)]).toEqual([0.5, 0.5, 0.5]);
});

test('F1 is the harmonic mean of precision and recall', () => {
  const counts = { truePositives: 6, falsePositives: 2, trueNegatives: 11, falseNegatives: 3 };
  const [p, r] = [nn.precision(counts), nn.recall(counts)];
  expect(nn.f1(counts)).toBeCloseTo((2 * p * r) / (p + r), 15);
});

test('the area by trapezoids is the area by ranks, ties or not', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const source = nn.random(seed);
    const n = 2 + Math.floor(source() * 30);
    const y = Array.from({ length: n }, (_, i) => (i === 0 ? 0 : i === 1 ? 1 : Math.round(source())));
    const s = y.map((label) => Math.round((source() + label * 0.3) * (seed % 2 ? 5 : 1e6)));
    expect(nn.areaUnderRoc(y, s)).toBeCloseTo(nn.areaByRanks(y, s), 12);
  }
});

test('a ROC curve goes from the lower left to the upper right and never back', () => {
  const points = nn.rocCurve(labels, scores);
  expect(points[0]).toMatchObject({ x: 0, y: 0 });
  expect(points.at(-1)).toMatchObject({ x: 1, y: 1 });
  points.slice(1).forEach((point, i) => {
    expect(point.x).toBeGreaterThanOrEqual(points[i]?.x ?? NaN);
    expect(point.y).toBeGreaterThanOrEqual(points[i]?.y ?? NaN);
  });
});

test('every threshold’s counts are those that counting finds', () => {
  for (const { threshold, counts } of nn.thresholds(labels, scores))
    expect(counts).toEqual(nn.countsAt(labels, scores, threshold));
});
