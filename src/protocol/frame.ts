import * as v from 'valibot';

export const cellNamePattern = /^[a-z][a-z0-9-]*$/;
export const cellName = v.pipe(v.string(), v.regex(cellNamePattern));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Where in the course's cells an error was on its way; line and column count from 1. */
export const frame = v.strictObject({ cell: cellName, line: ordinal, column: ordinal });
export type Frame = v.InferOutput<typeof frame>;
