/** A JavaScript value as data: what a reader sees of it, cut to a readable depth, breadth and size. */
import * as v from 'valibot';
import { frame, type Frame } from './frame.ts';
import { isTree } from './is-tree.ts';
import { count, number, primitive, type Primitive } from './primitive.ts';

/** Text of a value that has no parts: `3.14159`, `true`, `Symbol(x)`, an ISO date. */
const plain = ['number', 'bigint', 'boolean', 'undefined', 'null', 'symbol', 'date', 'regexp'] as const;

/** Why a value is not shown: it holds itself, cannot be read, would have to run code, or is gone. */
const reasons = ['cycle', 'unreadable', 'getter', 'disposed'] as const;

/** Numbers as a small picture, row by row; `fold` of them in each direction were averaged into one. */
export interface NumberPicture {
  rows: number;
  columns: number;
  values: Float32Array;
  fold: number;
  /** It shows the first of several matrices. */
  first: boolean;
}

/** Numbers in any shape. What is not finite is counted and left out of the range. */
export interface NumbersTree {
  type: 'numbers';
  /** What they are held in: `tensor`, or the class of a typed array or buffer. */
  of: string;
  /** `float32` and so on; empty where the class says it. */
  dtype: string;
  shape: number[];
  size: number;
  range: { min: number; max: number; mean: number } | null;
  nan: number;
  infinite: number;
  /** The first of them, row by row. */
  values: Primitive[];
  picture: NumberPicture | null;
}

/** Containers say how many parts they have (`size`); where fewer are listed, the rest was not sent. */
export type ValueTree =
  | { type: 'primitive'; of: (typeof plain)[number]; text: string }
  /** `length` is that of the whole text. */
  | { type: 'string'; text: string; length: number }
  | { type: 'function'; of: 'function' | 'class'; name: string }
  | NumbersTree
  | { type: 'list'; of: string; size: number; items: ValueTree[] }
  /** So many places of a list in a row hold nothing. */
  | { type: 'gap'; size: number }
  | { type: 'map'; of: string; size: number; entries: { key: ValueTree; value: ValueTree }[] }
  /** `of` is null for an object without a prototype. */
  | { type: 'object'; of: string | null; size: number; entries: { key: string; value: ValueTree }[] }
  | { type: 'error'; name: string; message: string; frames: Frame[]; cause: ValueTree | null }
  | { type: 'promise'; state: 'pending' | 'fulfilled' | 'rejected'; value: ValueTree | null }
  /** Something whose contents nobody can list, such as a WeakMap. */
  | { type: 'opaque'; of: string }
  | { type: 'cut'; why: (typeof reasons)[number] };

const picture = v.pipe(
  v.strictObject({
    rows: v.pipe(count, v.minValue(1), v.maxValue(64)),
    columns: v.pipe(count, v.minValue(1), v.maxValue(128)),
    values: v.instance(Float32Array),
    fold: v.pipe(count, v.minValue(1)),
    first: v.boolean(),
  }),
  v.check(({ rows, columns, values }) => values.length === rows * columns),
);

const lazyTree: v.GenericSchema<ValueTree> = v.lazy(() => valueTree);
const valueTree: v.GenericSchema<ValueTree> = v.variant('type', [
  v.strictObject({ type: v.literal('primitive'), of: v.picklist(plain), text: v.string() }),
  v.strictObject({ type: v.literal('string'), text: v.string(), length: count }),
  v.strictObject({ type: v.literal('function'), of: v.picklist(['function', 'class']), name: v.string() }),
  v.strictObject({
    type: v.literal('numbers'),
    of: v.string(),
    dtype: v.string(),
    shape: v.array(count),
    size: count,
    range: v.nullable(v.strictObject({ min: number, max: number, mean: number })),
    nan: count,
    infinite: count,
    values: v.array(primitive),
    picture: v.nullable(picture),
  }),
  v.strictObject({ type: v.literal('list'), of: v.string(), size: count, items: v.array(lazyTree) }),
  v.strictObject({ type: v.literal('gap'), size: count }),
  v.strictObject({
    type: v.literal('map'),
    of: v.string(),
    size: count,
    entries: v.array(v.strictObject({ key: lazyTree, value: lazyTree })),
  }),
  v.strictObject({
    type: v.literal('object'),
    of: v.nullable(v.string()),
    size: count,
    entries: v.array(v.strictObject({ key: v.string(), value: lazyTree })),
  }),
  v.strictObject({
    type: v.literal('error'),
    name: v.string(),
    message: v.string(),
    frames: v.array(frame),
    cause: v.nullable(lazyTree),
  }),
  v.strictObject({
    type: v.literal('promise'),
    state: v.picklist(['pending', 'fulfilled', 'rejected']),
    value: v.nullable(lazyTree),
  }),
  v.strictObject({ type: v.literal('opaque'), of: v.string() }),
  v.strictObject({ type: v.literal('cut'), why: v.picklist(reasons) }),
]);

export const treeSchema = v.pipe(v.custom<ValueTree>(isTree), valueTree);
