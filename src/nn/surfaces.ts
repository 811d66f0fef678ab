/** Surfaces to descend: a loss of two weights with its gradient, for races between optimisers. */

export type Point = readonly [x: number, y: number];

export interface Surface {
  readonly value: (point: Point) => number;
  readonly gradient: (point: Point) => Point;
  /** Where the lowest points are; empty where the surface has none. */
  readonly minima: readonly Point[];
  /** A fair place to start. */
  readonly start: Point;
  /** What is worth drawing: the same range for both weights. */
  readonly extent: readonly [min: number, max: number];
}

export type SurfaceName = 'bowl' | 'ravine' | 'saddle' | 'plateau' | 'manyMinima';

const tau = 2 * Math.PI;

export const surfaces: Readonly<Record<SurfaceName, Surface>> = {
  /** ½ (x² + y²) */
  bowl: {
    value: ([x, y]) => (x * x + y * y) / 2,
    gradient: ([x, y]) => [x, y],
    minima: [[0, 0]],
    start: [-3, 2],
    extent: [-4, 4],
  },
  /** ½ (x² + 25 y²): steep across, flat along. */
  ravine: {
    value: ([x, y]) => (x * x + 25 * y * y) / 2,
    gradient: ([x, y]) => [x, 25 * y],
    minima: [[0, 0]],
    start: [-3.5, 1],
    extent: [-4, 4],
  },
  /** ½ x² − ½ y² + ¼ y⁴: flat in the middle, with a minimum on either side. */
  saddle: {
    value: ([x, y]) => (x * x - y * y) / 2 + y ** 4 / 4,
    gradient: ([x, y]) => [x, y ** 3 - y],
    minima: [
      [0, 1],
      [0, -1],
    ],
    start: [-1.5, 0.01],
    extent: [-2, 2],
  },
  /** 1 − e^−(x² + y²)/2: far from the minimum there is hardly a slope. */
  plateau: {
    value: ([x, y]) => 1 - Math.exp(-(x * x + y * y) / 2),
    gradient: ([x, y]) => {
      const height = Math.exp(-(x * x + y * y) / 2);
      return [x * height, y * height];
    },
    minima: [[0, 0]],
    start: [-2.4, 1.6],
    extent: [-4, 4],
  },
  /** ½ (x² + y²) + 2 − cos 2πx − cos 2πy, after Rastrigin (1974): a bowl full of dents. */
  manyMinima: {
    value: ([x, y]) => (x * x + y * y) / 2 + 2 - Math.cos(tau * x) - Math.cos(tau * y),
    gradient: ([x, y]) => [x + tau * Math.sin(tau * x), y + tau * Math.sin(tau * y)],
    minima: [[0, 0]],
    start: [-2.3, 1.7],
    extent: [-3, 3],
  },
};
