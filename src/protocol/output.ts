/**
 * What a cell can put on the page. Outputs are data, never markup: they cross from the worker to the page by structured
 * clone, are stored as recordings, drawn at build time, exported and printed. The types are inferred from the schemas, so
 * there is one source of truth.
 */
import * as v from 'valibot';
import { isPlotOptions } from './plot-node.ts';

/** Any number: valibot's own leaves NaN out, which is what a diverging network computes. */
const number = v.union([v.number(), v.nan()]);
const primitive = v.union([v.string(), number, v.boolean(), v.null()]);
export type Primitive = v.InferOutput<typeof primitive>;

/** A number array in whatever form is cheapest to send. */
const numbers = v.union([
  v.instance(Float32Array),
  v.instance(Float64Array),
  v.instance(Int32Array),
  v.instance(Uint8Array),
  v.instance(Uint8ClampedArray),
  v.array(number),
]);
export type Numbers = v.InferOutput<typeof numbers>;

/** `good` and `bad` say that a check passed or failed; the page adds a word and a mark, not a colour alone. */
const tone = v.picklist(['plain', 'good', 'bad']);

const text = v.strictObject({ kind: v.literal('text'), text: v.string(), tone });

/** A JavaScript value, cut to a readable depth and breadth. */
export type ValueTree =
  | {
      type: 'primitive';
      of: 'string' | 'number' | 'bigint' | 'boolean' | 'undefined' | 'null' | 'symbol';
      text: string;
    }
  | { type: 'function'; text: string }
  | {
      type: 'tensor';
      shape: number[];
      dtype: string;
      min: number | null;
      max: number | null;
      values: Primitive[];
      size: number;
    }
  | { type: 'array'; of: string; length: number; items: ValueTree[] }
  | { type: 'object'; of: string; entries: { key: string; value: ValueTree }[]; size: number }
  | { type: 'error'; name: string; message: string }
  | { type: 'cut'; text: string };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tree: v.GenericSchema<ValueTree> = v.lazy(() =>
  v.variant('type', [
    v.strictObject({
      type: v.literal('primitive'),
      of: v.picklist(['string', 'number', 'bigint', 'boolean', 'undefined', 'null', 'symbol']),
      text: v.string(),
    }),
    v.strictObject({ type: v.literal('function'), text: v.string() }),
    v.strictObject({
      type: v.literal('tensor'),
      shape: v.array(count),
      dtype: v.string(),
      min: v.nullable(number),
      max: v.nullable(number),
      values: v.array(primitive),
      size: count,
    }),
    v.strictObject({ type: v.literal('array'), of: v.string(), length: count, items: v.array(tree) }),
    v.strictObject({
      type: v.literal('object'),
      of: v.string(),
      entries: v.array(v.strictObject({ key: v.string(), value: tree })),
      size: count,
    }),
    v.strictObject({ type: v.literal('error'), name: v.string(), message: v.string() }),
    v.strictObject({ type: v.literal('cut'), text: v.string() }),
  ]),
);
const value = v.strictObject({ kind: v.literal('value'), tree });

const table = v.strictObject({
  kind: v.literal('table'),
  columns: v.array(v.string()),
  rows: v.array(v.array(primitive)),
  total: count,
});

/** RGBA pixels, row by row; `scale` is how many CSS pixels one of them takes. */
const picture = v.strictObject({
  width: v.pipe(count, v.minValue(1), v.maxValue(4096)),
  height: v.pipe(count, v.minValue(1), v.maxValue(4096)),
  pixels: v.instance(Uint8ClampedArray),
  label: v.string(),
  tone,
});
export type Picture = v.InferOutput<typeof picture>;
const images = v.strictObject({
  kind: v.literal('images'),
  images: v.array(picture),
  columns: v.pipe(count, v.minValue(1)),
  scale: v.pipe(v.number(), v.minValue(0.1), v.maxValue(64)),
});

const progress = v.strictObject({
  kind: v.literal('progress'),
  label: v.string(),
  done: v.number(),
  total: v.number(),
  ms: v.number(),
});

/**
 * A recorded expression of Observable Plot: a call (`plot`, a mark, a transform) by name, nested in plain values. Data are
 * columns of equal length. `PlotNode` is replayed by an allow-list in `components/cell/output`.
 */
export type PlotNode = Primitive | undefined | Date | Numbers | PlotNode[] | { [key: string]: PlotNode };
const plot = v.strictObject({
  kind: v.literal('plot'),
  options: v.custom<{ [key: string]: PlotNode }>(isPlotOptions),
});

const choice = v.strictObject({ label: v.string(), value: primitive });
/** What the page needs to draw a native control; the names follow Observable's Inputs. */
const input = v.variant('type', [
  v.strictObject({ type: v.literal('range'), label: v.string(), min: v.number(), max: v.number(), step: v.number() }),
  v.strictObject({
    type: v.literal('number'),
    label: v.string(),
    min: v.nullable(v.number()),
    max: v.nullable(v.number()),
    step: v.nullable(v.number()),
  }),
  v.strictObject({ type: v.literal('select'), label: v.string(), choices: v.array(choice) }),
  v.strictObject({ type: v.literal('radio'), label: v.string(), choices: v.array(choice) }),
  v.strictObject({ type: v.literal('toggle'), label: v.string() }),
  v.strictObject({ type: v.literal('text'), label: v.string(), placeholder: v.string() }),
  v.strictObject({ type: v.literal('button'), label: v.string() }),
  /** A pad to draw on with mouse, finger or keys: `size × size` values in [0, 1], row by row. */
  v.strictObject({ type: v.literal('draw'), label: v.string(), size: v.pipe(count, v.minValue(4), v.maxValue(128)) }),
]);
export type InputSpec = v.InferOutput<typeof input>;
/** A range, number or button (how often it was pressed) yields a number; a drawing yields numbers. */
export const inputValue = v.union([primitive, numbers]);
export type InputValue = v.InferOutput<typeof inputValue>;
const inputOutput = v.strictObject({ kind: v.literal('input'), input, value: inputValue });

export const output = v.variant('kind', [text, value, table, images, progress, plot, inputOutput]);
export type Output = v.InferOutput<typeof output>;
export type OutputOf<K extends Output['kind']> = Extract<Output, { kind: K }>;
