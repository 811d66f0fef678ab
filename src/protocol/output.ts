/**
 * What a cell can put on the page. Outputs are data, never markup: they cross from the worker to the page by structured
 * clone, are stored as recordings, drawn at build time, exported and printed. The types are inferred from the schemas, so
 * there is one source of truth.
 */
import * as v from 'valibot';
import { isPlotOptions } from './plot-node.ts';
import { inputSpec, shownValue } from './input.ts';
import { count, type Numbers, type Primitive } from './primitive.ts';
import { limits } from './size.ts';
import { table } from './table.ts';
import { tapeSchema } from './tape.ts';
import { treeSchema } from './value-tree.ts';

export type { Primitive } from './primitive.ts';

/** `good` and `bad` say that a check passed or failed; the page adds a word and a mark, not a colour alone. */
const tone = v.picklist(['plain', 'good', 'bad']);

const text = v.strictObject({ kind: v.literal('text'), text: v.pipe(v.string(), v.maxLength(limits.text)), tone });

const value = v.strictObject({ kind: v.literal('value'), tree: treeSchema });

/** RGBA pixels, row by row; `scale` is how many CSS pixels one of them takes. */
const picture = v.pipe(
  v.strictObject({
    width: v.pipe(count, v.minValue(1), v.maxValue(4096)),
    height: v.pipe(count, v.minValue(1), v.maxValue(4096)),
    pixels: v.instance(Uint8ClampedArray),
    label: v.string(),
    tone,
  }),
  v.check(({ width, height, pixels }) => pixels.length === 4 * width * height),
);
export type Picture = v.InferOutput<typeof picture>;
const images = v.strictObject({
  kind: v.literal('images'),
  images: v.pipe(v.array(picture), v.maxLength(limits.pictures)),
  columns: v.pipe(count, v.minValue(1)),
  scale: v.pipe(v.number(), v.minValue(0.1), v.maxValue(64)),
  /** How many pictures there were. */
  total: count,
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

const input = v.strictObject({ kind: v.literal('input'), input: inputSpec, value: shownValue });

const tape = v.strictObject({ kind: v.literal('tape'), tape: tapeSchema });

export const output = v.variant('kind', [text, value, table, images, progress, plot, input, tape]);
export type Output = v.InferOutput<typeof output>;
export type OutputOf<K extends Output['kind']> = Extract<Output, { kind: K }>;
