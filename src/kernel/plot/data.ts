import { CourseError } from '../../course/course-error.ts';
import type { PlotNode } from '../../protocol/output.ts';
import { keys } from '../../protocol/plot-names.ts';
import { limits } from '../../protocol/size.ts';
import { isTensor } from '../tensor.ts';
import { say } from '../words.ts';
import { column, packValue } from './pack.ts';

/** A mark's data: its rows as the cell knows them, or something else that goes to Plot as it is (GeoJSON, nothing). */
export interface Data {
  readonly values: readonly unknown[] | null;
  readonly other: unknown;
}

export function readData(data: unknown, mark: string): Data {
  if (data === null || data === undefined) return { values: null, other: data };
  if (isTensor(data)) throw new CourseError(say((w) => w.plotTensor('data')));
  if (typeof data !== 'object') throw new CourseError(say((w) => w.plotData(mark)));
  if ('length' in data && typeof data.length === 'number') limit(data.length);
  const values =
    Symbol.iterator in data
      ? take(data as Iterable<unknown>)
      : 'length' in data
        ? Array.from(data as ArrayLike<unknown>)
        : null;
  return { values, other: values ? undefined : data };
}

function take(items: Iterable<unknown>): unknown[] {
  const values: unknown[] = [];
  for (const item of items) {
    values.push(item);
    if (values.length > limits.rows) limit(values.length);
  }
  return values;
}

function limit(rows: number): void {
  if (rows > limits.rows) throw new CourseError(say((w) => w.plotRows(limits.rows.toLocaleString('en'))));
}

/** Rows of objects become columns, only those whose names the options mention; rows of anything else go as they are. */
export function packData({ values, other }: Data, options: PlotNode): PlotNode {
  if (!values) return packValue(other, ['data']);
  const [first] = values;
  if (first === undefined) return { [keys.rows]: values.length, [keys.columns]: {} };
  if (
    typeof first !== 'object' ||
    first === null ||
    Array.isArray(first) ||
    ArrayBuffer.isView(first) ||
    first instanceof Date
  ) {
    return column(values);
  }
  const mentioned = [...strings(options)].filter((name) =>
    values.some((row) => typeof row === 'object' && row !== null && name in row),
  );
  const columns = mentioned.map((name) => [
    name,
    column(
      values.map((row): unknown => (typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined)),
    ),
  ]);
  return { [keys.rows]: values.length, [keys.columns]: Object.fromEntries(columns) as Record<string, PlotNode> };
}

/** Every text anywhere in the options: each may be the name of a column. */
function strings(node: PlotNode, found = new Set<string>(), depth = 0): Set<string> {
  if (typeof node === 'string') found.add(node);
  // A long array is a channel's values, not a list of names.
  else if (Array.isArray(node)) for (const item of node.slice(0, 100)) strings(item, found, depth + 1);
  else if (typeof node === 'object' && node !== null && !ArrayBuffer.isView(node) && !(node instanceof Date)) {
    for (const value of Object.values(node)) strings(value, found, depth + 1);
  }
  return found;
}
