/** What a plot may ask for: a page that draws a million ticks answers nobody. Held in the worker, and again by the page. */

/** The least and the most an option may be; beyond, Plot would draw or count for minutes. */
const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  width: [0, 5000],
  height: [0, 5000],
  ticks: [0, 500],
  tickSpacing: [1, Infinity],
  thresholds: [0, 5000],
  bins: [0, 5000],
  n: [-100, 100],
  binWidth: [1, Infinity],
  pixelSize: [0.25, Infinity],
  step: [0, 5000],
};

export function isExcessive(option: string, value: number): boolean {
  const [least, most] = (Object.hasOwn(bounds, option) && bounds[option]) || [-Infinity, Infinity];
  return value < least || value > most;
}

/** Marks that are one element on the page however many rows they have. */
const whole: ReadonlySet<string> = new Set([
  ...['area', 'areaX', 'areaY', 'line', 'lineX', 'lineY', 'differenceX', 'differenceY', 'bollingerX', 'bollingerY'],
  ...['linearRegressionX', 'linearRegressionY', 'raster', 'contour', 'density', 'hull', 'delaunayMesh', 'voronoiMesh'],
]);

const rows = { whole: 200_000, each: 20_000 } as const;

/** How many rows a mark may have: fewer where each is an element of its own, unless a transform gathers them. */
export function mostRows(mark: string, gathered: boolean): number {
  return gathered || whole.has(mark) ? rows.whole : rows.each;
}

/** Transforms that make few elements of many rows. */
export const gathering = /^(?:bin|group|hexbin|select|centroid)/;
