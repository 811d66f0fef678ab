/**
 * The messages between a page and its kernel (a module worker), checked against these schemas on arrival. Every message
 * about a cell names the cell and the run; the page drops what belongs to a run that is over.
 */
import * as v from 'valibot';
import { languages } from '../course/language.ts';
import { cellName as name, frame } from './frame.ts';
import { isPlainDone } from './plain-done.ts';
import { inputValue } from './input.ts';
import { output } from './output.ts';

export type { Frame } from './frame.ts';

export const backends = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type Backend = (typeof backends)[number];
/** What a reader may ask for; `auto` leaves the choice to the probe. */
export const backendChoices = ['auto', ...backends] as const;
export type BackendChoice = (typeof backendChoices)[number];

const run = v.pipe(v.number(), v.integer(), v.minValue(1));
const cellError = v.strictObject({
  /** `TypeError` and the like; empty for an error of the course's own, whose message says it all. */
  name: v.string(),
  /** Already in the page's language where the course knows the error; the engine's own text otherwise. */
  message: v.string(),
  /** Innermost first; the first is the place to mark. Empty when the place is unknown. */
  frames: v.array(frame),
});
export type CellError = v.InferOutput<typeof cellError>;

/** Pairs where any text can be a name: a record would lose `prototype` and `__proto__`. */
const cellModule = v.strictObject({
  cell: name,
  /** JavaScript of the cell's own text: types blanked, every position as in the text. */
  body: v.string(),
  /** Top-level names it declares. */
  defines: v.array(v.string()),
  /** Those of `defines` that may change after the run. */
  live: v.array(v.string()),
  /** Names it takes from other cells: name → cell. */
  imports: v.array(v.strictTuple([v.string(), name])),
  /** Names it takes from the course's library (`tf`, `Plot`, `display`, …). */
  library: v.array(v.string()),
});
export type CellModule = v.InferOutput<typeof cellModule>;

export const toKernel = v.variant('type', [
  v.strictObject({
    type: v.literal('boot'),
    language: v.picklist(languages),
    /** Absolute address of the site's root, with a trailing slash: data and back ends are below it. */
    root: v.string(),
    backend: v.picklist(backendChoices),
    /** Back ends that went wrong on this machine: tried last, unless the reader asks for one of them. */
    avoid: v.array(v.picklist(backends)),
    /** Whether what the cells train is small: then `auto` goes by how long a small step takes. */
    small: v.boolean(),
    /** Milliseconds of a small step on this machine, for each back end where it was measured. */
    smallSteps: v.array(v.strictTuple([v.picklist(backends), v.pipe(v.number(), v.minValue(0))])),
  }),
  /** Runs one cell; the next is sent when this one is done or has failed. */
  v.strictObject({
    type: v.literal('run'),
    run,
    module: cellModule,
    /** What the reader has set in the cell's inputs, by slot. */
    inputs: v.array(v.strictTuple([v.string(), inputValue])),
  }),
  /** Ends what a run plays (generators, async iterables); it is done then, and the next cell has its turn. */
  v.strictObject({ type: v.literal('finish'), cell: name, run }),
]);
export type ToKernel = v.InferOutput<typeof toKernel>;
/** What the kernel needs for one run of a cell. */
export type RunOrder = Omit<Extract<ToKernel, { type: 'run' }>, 'type'>;

const ms = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const memory = v.strictObject({ count, bytes: count });
export const fromKernel = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  /** Sent while a cell computes; silence means that it is busy in one long stretch. */
  v.strictObject({ type: v.literal('heartbeat') }),
  /** Shows `output` in the slot, replacing what was there; slots appear in the order of their first output. */
  v.strictObject({ type: v.literal('output'), cell: name, run, slot: v.string(), output }),
  /** The run began a source of chance with this seed. */
  v.strictObject({ type: v.literal('seed'), cell: name, run, seed: v.pipe(v.number(), v.finite()) }),
  /** The cell's own text is through and the first values are there; what it plays goes on, perhaps without end. */
  v.strictObject({ type: v.literal('playing'), cell: name, run, ms }),
  v.strictObject({
    type: v.literal('done'),
    cell: name,
    run,
    ms,
    /** Null where the kernel has no TensorFlow.js. */
    tensors: v.nullable(
      v.strictObject({
        /** What the run left alive. */
        left: memory,
        /** The most that lived at one time while it ran, beyond what lived before. */
        peak: memory,
      }),
    ),
  }),
  v.strictObject({ type: v.literal('failed'), cell: name, run, ms, error: cellError }),
  /**
   * The kernel is of no more use: the device that this back end computed on is gone, and with it all tensors, or it has begun to
   * compute wrongly.
   */
  v.strictObject({ type: v.literal('lost'), backend: v.picklist(backends), why: v.picklist(['gone', 'wrong']) }),
  /** How long a step of a small network takes here: told once for a back end of which it was not known. */
  v.strictObject({ type: v.literal('smallStep'), backend: v.picklist(backends), ms }),
  /** The back end in use, why those before it in the order were passed over, and which of them computed wrongly. */
  v.strictObject({
    type: v.literal('backend'),
    backend: v.picklist(backends),
    refused: v.array(v.strictObject({ backend: v.picklist(backends), reason: v.string() })),
    wrong: v.array(v.picklist(backends)),
  }),
]);
export type FromKernel = v.InferOutput<typeof fromKernel>;

/** A message that came from the page; null when it is none of the protocol's. Never throws. */
export function readToKernel(data: unknown): ToKernel | null {
  return read(toKernel, data);
}

/** A message that came from the kernel; null when it is none of the protocol's. Never throws. */
export function readFromKernel(data: unknown): FromKernel | null {
  return isPlainDone(data) ? data : read(fromKernel, data);
}

function read<T>(schema: v.GenericSchema<T>, data: unknown): T | null {
  try {
    const { success, output: message } = v.safeParse(schema, data, { abortEarly: true });
    return success ? message : null;
  } catch {
    // Nested without end: data that cross to another thread can contain themselves.
    return null;
  }
}
