/** Walks of an optimiser over a loss of two weights, as in a race. */
import { noMemory, parameterStep, type OptimiserSettings, type ParameterStep } from './optimisers.ts';
import { normal, type Random } from './random.ts';
import type { Point } from './surfaces.ts';

/** The gradient that a step is made of: the true one, or an estimate that differs from call to call. */
export type Slope = (point: Point) => Point;

/** Where a walk is after `step` steps. */
export interface WalkStep {
  readonly step: number;
  readonly point: Point;
  /** What the slope was found to be here. */
  readonly gradient: Point;
  /** The step that leads away from here, computed for each weight by itself. */
  readonly away: readonly [ParameterStep, ParameterStep];
}

/**
 * An optimiser's walk from `start`, each weight with a memory of its own (F09, F27 to F29).
 * @returns `steps` + 1 entries, the start first. A rate that is too large is followed to wherever it leads, Infinity and
 * NaN included.
 */
export function walk(slope: Slope, settings: OptimiserSettings, start: Point, steps: number): WalkStep[] {
  const path: WalkStep[] = [];
  let point = start;
  let memories = [noMemory, noMemory] as const;
  for (let step = 0; step <= steps; step++) {
    const gradient = slope(point);
    const away = [
      parameterStep(settings, memories[0], gradient[0]),
      parameterStep(settings, memories[1], gradient[1]),
    ] as const;
    path.push({ step, point, gradient, away });
    point = [point[0] + away[0].delta, point[1] + away[1].delta];
    memories = [away[0].memory, away[1].memory];
  }
  return path;
}

/**
 * The gradient as a mini-batch would find it (F27): the true one plus normal noise in each direction, independent of the
 * place and of all other calls. A mean of `batch` independent examples deviates √batch times less than one example.
 * @param deviation standard deviation of one example's gradient around the true one
 */
export function noisySlope(slope: Slope, deviation: number, batch: number, random: Random): Slope {
  const spread = deviation / Math.sqrt(batch);
  return (point) => {
    const [x, y] = slope(point);
    return [x + spread * normal(random), y + spread * normal(random)];
  };
}
