/**
 * Draws a recorded expression with the real Observable Plot. Pure: the library is passed in, so the page, the build and the
 * tests share it. Only functions of the list are called, so a message cannot reach anything else.
 */
import type { PlotNode } from './output.ts';
import { isFields, type Fields } from './plot-census.ts';
import { isPlotName, keys, outsideOptions } from './plot-names.ts';
import { largest } from './plot-span.ts';
import { limits } from './size.ts';

/** `import * as Plot from '@observablehq/plot'` */
export type PlotLibrary = Readonly<Record<string, unknown>>;

/** The value that a recorded expression stands for: for `plot`, the drawn element. Throws what Plot throws. */
export function replay(node: PlotNode, library: PlotLibrary): unknown {
  if (Array.isArray(node)) return node.map((item) => replay(item, library));
  if (!isFields(node)) return placed(node);
  if (keys.rows in node) return rows(node);
  const { [keys.call]: name, [keys.args]: args, ...own } = node;
  const inside = Object.entries(own).filter(([key]) => !outsideOptions.has(key));
  const fields = Object.fromEntries(inside.map(([key, value]) => [key, replay(value, library)]));
  if (name === undefined) return fields;
  const result = call(name, args, library);
  // `{...Plot.groupX(…), tip: true}`: what was added to a transform's options.
  return Object.keys(fields).length > 0 && typeof result === 'object' ? { ...result, ...fields } : result;
}

function call(name: PlotNode, args: PlotNode, library: PlotLibrary): unknown {
  const run = typeof name === 'string' && isPlotName(name) && Object.hasOwn(library, name) ? library[name] : undefined;
  if (typeof run !== 'function' || !Array.isArray(args))
    throw new TypeError(`Not a function of Plot: ${typeof name === 'string' ? name : typeof name}`);
  return Reflect.apply(
    run,
    undefined,
    args.map((argument) => replay(argument, library)),
  );
}

function replayColumn(column: PlotNode[]): ArrayLike<unknown> {
  return Array.isArray(column)
    ? column.map((item) => (typeof item === 'number' ? placed(item) : item))
    : (placed(column) as ArrayLike<unknown>);
}

/** Rows again out of columns; without columns, so many empty ones. */
function rows(node: Fields): unknown {
  const length = node[keys.rows];
  const columns = node[keys.columns];
  if (typeof length !== 'number' || length > limits.rows || !isFields(columns))
    throw new TypeError('Not the data of a plot');
  const entries = Object.entries(columns)
    .filter((entry): entry is [string, PlotNode[]] => Array.isArray(entry[1]) || ArrayBuffer.isView(entry[1]))
    .map(([name, column]): [string, ArrayLike<unknown>] => [name, replayColumn(column)]);
  return Array.from({ length }, (_, i) => Object.fromEntries(entries.map(([name, column]) => [name, column[i]])));
}

/** A diverging network computes infinities, which no scale has a place for; they are gaps in the plot, as NaN is. */
function placed(values: Exclude<PlotNode, Fields | PlotNode[]>): unknown {
  if (values instanceof Float64Array || values instanceof Float32Array)
    return values.every((value) => isPlaced(value)) ? values : values.map((value) => (isPlaced(value) ? value : NaN));
  return typeof values === 'number' && !isPlaced(values) ? NaN : values;
}

function isPlaced(value: number): boolean {
  return Math.abs(value) <= largest;
}
