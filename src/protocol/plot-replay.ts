/**
 * Draws a recorded expression with the real Observable Plot. Pure: the library is passed in, so the page, the build and the
 * tests share it. Only functions of the list are called, so a message cannot reach anything else.
 */
import type { PlotNode } from './output.ts';
import { gathering, isExcessive, mostRows } from './plot-limits.ts';
import { isPlotName, keys, outsideOptions, plotNames } from './plot-names.ts';
import { limits } from './size.ts';

/** `import * as Plot from '@observablehq/plot'` */
export type PlotLibrary = Readonly<Record<string, unknown>>;

type Fields = { readonly [key: string]: PlotNode };

/** The value that a recorded expression stands for: for `plot`, the drawn element. Throws what Plot throws. */
export function replay(node: PlotNode, library: PlotLibrary): unknown {
  if (Array.isArray(node)) return node.map((item) => replay(item, library));
  if (!isFields(node)) return node;
  if (keys.rows in node) return rows(node);
  const { [keys.call]: name, [keys.args]: args, ...own } = node;
  const inside = Object.entries(own).filter(([key]) => !outsideOptions.has(key));
  for (const [key, value] of inside)
    if (typeof value === 'number' && isExcessive(key, value)) throw new RangeError(`${key}: ${value}`);
  const fields = Object.fromEntries(inside.map(([key, value]) => [key, replay(value, library)]));
  if (name === undefined) return fields;
  const result = call(name, args, library);
  // `{...Plot.groupX(…), tip: true}`: what was added to a transform's options.
  return Object.keys(fields).length > 0 && typeof result === 'object' ? { ...result, ...fields } : result;
}

function call(name: PlotNode, args: PlotNode, library: PlotLibrary): unknown {
  const run = typeof name === 'string' && isPlotName(name) && Object.hasOwn(library, name) ? library[name] : undefined;
  if (typeof name !== 'string' || typeof run !== 'function' || !Array.isArray(args))
    throw new TypeError(`Not a function of Plot: ${typeof name === 'string' ? name : typeof name}`);
  const [data, options] = args;
  if (plotNames.dataMarks.has(name) && lengthOf(data) > mostRows(name, gathers(options)))
    throw new RangeError(`${name}: ${lengthOf(data)}`);
  return Reflect.apply(
    run,
    undefined,
    args.map((argument) => replay(argument, library)),
  );
}

function lengthOf(data: PlotNode): number {
  if (Array.isArray(data) || ArrayBuffer.isView(data)) return data.length;
  const rows = isFields(data) ? data[keys.rows] : 0;
  return typeof rows === 'number' ? rows : 0;
}

/** Whether a mark's options make few elements of many rows. */
function gathers(options: PlotNode): boolean {
  const name = isFields(options) ? options[keys.call] : undefined;
  return typeof name === 'string' && gathering.test(name);
}

/** Rows again out of columns; without columns, so many empty ones. */
function rows(node: Fields): unknown {
  const length = node[keys.rows];
  const columns = node[keys.columns];
  if (typeof length !== 'number' || length > limits.rows || !isFields(columns))
    throw new TypeError('Not the data of a plot');
  const entries = Object.entries(columns).filter(
    (entry): entry is [string, PlotNode[]] => Array.isArray(entry[1]) || ArrayBuffer.isView(entry[1]),
  );
  return Array.from({ length }, (_, i) => Object.fromEntries(entries.map(([name, column]) => [name, column[i]])));
}

function isFields(node: PlotNode): node is Fields {
  return (
    typeof node === 'object' &&
    node !== null &&
    !Array.isArray(node) &&
    !ArrayBuffer.isView(node) &&
    !(node instanceof Date)
  );
}
