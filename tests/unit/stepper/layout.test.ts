import { expect, test } from 'vitest';
import { layOut, mostCircles } from '../../../components/stepper/layout.ts';

test.each(['across', 'down'] as const)('%s: no two circles touch, and all are within the picture', (direction) => {
  for (const sizes of [
    [2, 3, 1],
    [8, 8, 8],
    [1, 1],
    [4, 8, 2, 3],
  ]) {
    const { layers, width, height } = layOut(sizes, direction);
    const circles = layers.flatMap(({ units, radius }) => units.map((place) => ({ ...place, radius })));
    circles.forEach((one, i) => {
      expect(one.x - one.radius).toBeGreaterThanOrEqual(0);
      expect(one.y - one.radius).toBeGreaterThanOrEqual(0);
      expect(one.x + one.radius).toBeLessThanOrEqual(width);
      expect(one.y + one.radius).toBeLessThanOrEqual(height);
      for (const other of circles.slice(i + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
    });
  }
});

test('above eight units a layer is a strip whose cells touch and do not overlap', () => {
  const { layers, height } = layOut([2, 64, 1], 'across');
  const strip = layers[1];
  expect(mostCircles).toBe(8);
  expect(strip?.kind).toBe('strip');
  const ys = strip?.units.map(({ y }) => y) ?? [];
  ys.slice(1).forEach((y, i) => expect(y - (ys[i] ?? NaN)).toBeCloseTo(strip?.cell ?? NaN, 9));
  expect((ys.at(-1) ?? NaN) + (strip?.cell ?? NaN) / 2).toBeLessThanOrEqual(height);
});
