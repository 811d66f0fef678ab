/** A table by columns: numbers as one binary array where a column holds nothing else. */
import * as v from 'valibot';
import { count, type Primitive } from './primitive.ts';
import { limits } from './size.ts';

function isValues(values: unknown): boolean {
  if (values instanceof Float64Array) return values.length <= limits.table.rows;
  return (
    Array.isArray(values) &&
    values.length <= limits.table.rows &&
    // One pass by hand: a schema would make an object of each of a million cells.
    values.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value))
  );
}

const column = v.strictObject({
  name: v.string(),
  values: v.custom<Float64Array | readonly Primitive[]>(isValues),
});
export type Column = v.InferOutput<typeof column>;

export const table = v.pipe(
  v.strictObject({
    kind: v.literal('table'),
    columns: v.pipe(v.array(column), v.maxLength(limits.table.columns)),
    /** How many rows the columns hold. */
    rows: count,
    /** How many there were; null when nobody counted to the end. */
    total: v.nullable(count),
    /** Columns that were left out. */
    hidden: count,
  }),
  v.check(({ columns, rows }) => columns.every(({ values }) => values.length === rows)),
);
