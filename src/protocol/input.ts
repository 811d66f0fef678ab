/**
 * What a cell's inputs are to the page, and what the page sends back. Functions that a cell gives to an input (`format`,
 * `transform`, `reduce`) stay in the worker: the page gets what they yield, for every value that the control can have.
 */
import * as v from 'valibot';
import { count, numbers, primitive } from './primitive.ts';

/** Of one input. */
export const inputLimits = {
  /** Positions of a slider that has its own scale or its own texts. */
  stops: 1000,
  choices: 10_000,
  buttons: 100,
  /** Values in one answer: presses of a button, chosen items, points of a drawing. */
  items: 100_000,
  files: 100,
  /** Of all chosen files together. */
  fileBytes: 64 * 2 ** 20,
} as const;

/** `key` is what the page sends back; no two of an input's choices share one, though their labels may be equal. */
const choices = v.array(v.strictObject({ label: v.string(), key: v.string() }));
const label = v.string();

/** What the page needs to draw a native control; the names follow Observable's Inputs. */
export const inputSpec = v.variant('type', [
  v.strictObject({
    type: v.literal('range'),
    label,
    min: v.number(),
    max: v.number(),
    step: v.number(),
    /** The values that the slider can have, in order, where they are not evenly spaced. */
    stops: v.optional(v.array(v.number())),
    /** How each value is written, from the first on. */
    texts: v.optional(v.array(v.string())),
  }),
  v.strictObject({
    type: v.literal('number'),
    label,
    min: v.nullable(v.number()),
    max: v.nullable(v.number()),
    step: v.nullable(v.number()),
  }),
  v.strictObject({ type: v.literal('select'), label, choices, multiple: v.boolean() }),
  v.strictObject({ type: v.literal('radio'), label, choices }),
  v.strictObject({ type: v.literal('checkbox'), label, choices }),
  v.strictObject({ type: v.literal('toggle'), label }),
  v.strictObject({
    type: v.literal('text'),
    label,
    placeholder: v.string(),
    minlength: count,
    /** The value counts only when the reader submits it. */
    submit: v.boolean(),
    /** Lines of a field for longer texts; null for one of a single line. */
    rows: v.nullable(v.pipe(count, v.minValue(1))),
  }),
  v.strictObject({ type: v.literal('button'), label, contents: v.array(v.string()) }),
  /** `accept` as in HTML: endings and media types, separated by commas. */
  v.strictObject({ type: v.literal('file'), label, accept: v.string(), multiple: v.boolean() }),
  /** A pad to draw on with mouse, finger or keys: `size × size` values in [0, 1], row by row. */
  v.strictObject({ type: v.literal('draw'), label, size: v.pipe(count, v.minValue(4), v.maxValue(128)) }),
]);
export type InputSpec = v.InferOutput<typeof inputSpec>;

const fileName = { name: v.string(), type: v.string(), size: count };
/** A file as an output names it: without its contents, which the page has. */
const namedFile = v.strictObject(fileName);
const sentFile = v.strictObject({ ...fileName, bytes: v.instance(Uint8Array) });
export type SentFile = v.InferOutput<typeof sentFile>;

const anyPlain = v.union([primitive, numbers, v.array(v.string())]);
const few = (value: v.InferOutput<typeof anyPlain>): boolean =>
  typeof value !== 'object' || value === null || value.length <= inputLimits.items;
const plain = v.pipe(anyPlain, v.check(few));

function bytesOf(files: readonly SentFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}
const files = v.pipe(
  v.array(sentFile),
  v.maxLength(inputLimits.files),
  v.check((sent) => bytesOf(sent) <= inputLimits.fileBytes),
);

/**
 * What a reader sets. A range or number yields a number; a select or radio the chosen key, or null; several choices their
 * keys; a button which of its faces were pressed, in order; a drawing its points; a file input the files.
 */
export const inputValue = v.union([plain, files]);
export type InputValue = v.InferOutput<typeof inputValue>;

/** The same as an output shows it. */
export const shownValue = v.union([plain, v.array(namedFile)]);
export type ShownValue = v.InferOutput<typeof shownValue>;

export function isFiles(value: InputValue): value is SentFile[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

/** Leaves out what is too large to travel back and forth: the contents of files. */
export function shownOf(value: InputValue): ShownValue {
  return isFiles(value) ? value.map(({ name, type, size }) => ({ name, type, size })) : value;
}
