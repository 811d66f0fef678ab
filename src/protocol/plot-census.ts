/** What a recorded plot would make the page draw, counted before it is drawn. Pure. */
import type { PlotNode } from './output.ts';
import { keys, plotNames } from './plot-names.ts';

export type Fields = { readonly [key: string]: PlotNode };

export function isFields(node: PlotNode): node is Fields {
  return (
    typeof node === 'object' &&
    node !== null &&
    !Array.isArray(node) &&
    !ArrayBuffer.isView(node) &&
    !(node instanceof Date)
  );
}

/** Marks that draw one shape for many rows. */
const gathering = new Set([
  'area',
  'areaX',
  'areaY',
  'bollingerX',
  'bollingerY',
  'contour',
  'delaunayMesh',
  'density',
  'differenceX',
  'differenceY',
  'geo',
  'hull',
  'line',
  'lineX',
  'lineY',
  'linearRegressionX',
  'linearRegressionY',
  'raster',
  'voronoiMesh',
]);
/** Transforms that make few rows of many. */
const binning = new Set([
  'bin',
  'binX',
  'binY',
  'hexbin',
  'groupZ',
  'selectFirst',
  'selectLast',
  'selectMaxX',
  'selectMaxY',
  'selectMinX',
  'selectMinY',
]);
/** Transforms that make a row for each different value of a channel. */
const grouping: Readonly<Record<string, readonly string[]>> = { group: ['x', 'y'], groupX: ['x'], groupY: ['y'] };

/** A mark's call: its data and what it draws of them. */
export interface MarkCount {
  readonly shapes: number;
  /** Different values of the facets' channels; 1 where the mark has none. */
  readonly facets: { readonly fx: number; readonly fy: number };
}

export function markCount(name: string, args: readonly PlotNode[]): MarkCount {
  const [data, given] = plotNames.dataMarks.has(name) ? [args[0], args[1]] : [undefined, args[0]];
  const transforms = callsIn(given ?? args[0]);
  const options = optionsOf(given ?? args[0]);
  const rows = rowsOf(data);
  const different = (keysOf: readonly string[]): number =>
    keysOf.reduce((product, key) => product * distinct(options[key], data), 1);
  const facets = { fx: different(['fx']), fy: different(['fy']) };
  const series = Math.max(...['z', 'stroke', 'fill'].map((key) => different([key])));
  if (gathering.has(name)) return { shapes: series, facets };
  if (transforms.some((each) => binning.has(each))) return { shapes: Math.min(rows, 1000 * series), facets };
  const by = transforms.flatMap((each) => grouping[each] ?? []);
  return { shapes: by.length === 0 ? rows : Math.min(rows, different(by) * series), facets };
}

/** Names of the calls that a mark's options are wrapped in. */
function callsIn(node: PlotNode): readonly string[] {
  if (!isFields(node)) return [];
  const name = node[keys.call];
  const args = node[keys.args];
  return [...(typeof name === 'string' ? [name] : []), ...(Array.isArray(args) ? args.flatMap(callsIn) : [])];
}

/** A mark's own options, with those inside its transforms. */
export function optionsOf(node: PlotNode): Fields {
  if (!isFields(node)) return {};
  const args = node[keys.args];
  const last = Array.isArray(args) ? args.at(-1) : undefined;
  return { ...optionsOf(last), ...node };
}

export function rowsOf(data: PlotNode): number {
  if (Array.isArray(data) || ArrayBuffer.isView(data)) return data.length;
  const rows = isFields(data) ? data[keys.rows] : 0;
  return typeof rows === 'number' && rows > 0 ? rows : 0;
}

/** How many different values a channel has: a column's by its name, an array's; 1 for a constant. */
export function distinct(channel: PlotNode, data: PlotNode): number {
  const values = valuesOf(channel, data);
  return values === null ? 1 : Math.max(1, new Set(Array.from(values, comparable)).size);
}

export function valuesOf(channel: PlotNode, data: PlotNode): ArrayLike<PlotNode> | null {
  if (Array.isArray(channel) || ArrayBuffer.isView(channel)) return channel;
  if (isFields(channel)) return valuesOf(channel['value'], data);
  const columns = isFields(data) ? data[keys.columns] : undefined;
  const column = typeof channel === 'string' && isFields(columns) ? columns[channel] : undefined;
  return Array.isArray(column) || ArrayBuffer.isView(column) ? column : null;
}

function comparable(value: PlotNode): PlotNode {
  return value instanceof Date ? value.getTime() : value;
}
