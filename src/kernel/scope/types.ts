/**
 * The types of what a cell can use without importing. `globals/` declares the names for TypeScript and the editor; the
 * modules beside this one implement them.
 */
import type { InputSpec, InputValue } from '../../protocol/output.ts';

/** What the helpers need of a tensor; TensorFlow.js's own fit. */
export interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly size: number;
  clone(): TensorLike;
  data(): Promise<ArrayLike<number | string>>;
  dispose(): void;
}

/** Shows a value; a later value for the same slot takes its place. */
export type Display = (value: unknown, slot?: string) => void;

/** A control that `view` can show. `T` is what the reader's choice yields. */
export interface Input<T> {
  readonly spec: InputSpec;
  /** What the control shows before the reader touches it. */
  readonly initial: InputValue;
  /** What the control's value means; a value the control cannot have yields the initial one, or the nearest. */
  readonly read: (value: InputValue) => T;
  /** The nearest value the control can have. */
  readonly accept: (value: InputValue) => InputValue;
}

/** Shows a control and returns its present value. When the reader changes it, the cell runs again or is marked stale. */
export type View = <T>(input: Input<T>) => T;

export interface RangeOptions {
  readonly label?: string;
  readonly value?: number;
  readonly step?: number;
}

export interface ChoiceOptions<T> {
  readonly label?: string;
  readonly value?: NoInfer<T>;
  readonly format?: (value: T) => string;
}

export interface Inputs {
  /** A slider from `min` to `max`. */
  range(extent: readonly [min: number, max: number], options?: RangeOptions): Input<number>;
  /** A field for a number. */
  number(extent: readonly [min: number, max: number], options?: RangeOptions): Input<number>;
  number(options?: RangeOptions): Input<number>;
  /** A list to choose from; the keys of a Map are shown, its values returned. */
  select<const T>(choices: readonly T[] | ReadonlyMap<string, T>, options?: ChoiceOptions<T>): Input<T>;
  /** A few choices, all visible. */
  radio<const T>(choices: readonly T[] | ReadonlyMap<string, T>, options?: ChoiceOptions<T>): Input<T>;
  /** A box to tick. */
  toggle(options?: { readonly label?: string; readonly value?: boolean }): Input<boolean>;
  /** A field for a line of text. */
  text(options?: { readonly label?: string; readonly value?: string; readonly placeholder?: string }): Input<string>;
  /** A button; yields how often it was pressed. */
  button(label?: string): Input<number>;
  /** A pad to draw on; yields size · size values from 0 (paper) to 1 (ink), row by row. */
  draw(options?: { readonly label?: string; readonly size?: number }): Input<Float32Array<ArrayBuffer>>;
}

/** Shows how far a long computation has come. */
export type Progress = (done: number, total: number, label?: string) => void;

/**
 * Brightness from 0 (black) to 1 (white): [height, width], or [height, width, 1 | 3 | 4] with colours, as rows or as a tensor.
 */
export type Pixels = TensorLike | readonly ArrayLike<number>[] | readonly (readonly ArrayLike<number>[])[];

/** `plain`, or whether the picture's label is right: `good`, `bad`. */
export type Tone = 'plain' | 'good' | 'bad';

/** Shows one picture; `scale` is how many points on the screen one pixel takes. */
export type Image = (pixels: Pixels, options?: { readonly scale?: number; readonly label?: string }) => void;

export interface ImageGridOptions {
  readonly columns?: number;
  readonly scale?: number;
  readonly labels?: readonly (string | number)[];
  readonly tones?: readonly Tone[];
}

/** Shows many pictures in rows; a tensor's first dimension counts the pictures. */
export type ImageGrid = (pictures: readonly Pixels[] | TensorLike, options?: ImageGridOptions) => void;

/** Shows rows as a table; `columns` chooses and orders them. */
export type Table = <Row extends object>(
  rows: Iterable<Row>,
  options?: { readonly columns?: readonly (keyof Row & string)[] },
) => void;

/** Writes a line of text; numbers get at most six significant digits. */
export type Print = (...values: readonly unknown[]) => void;

/** A number, or numbers in any nesting, or a tensor. */
export type Checked =
  number | bigint | boolean | string | null | undefined | TensorLike | ArrayLike<number> | readonly Checked[];

/** Shows whether `got` is `expected`, within the tolerance, and where they first differ. */
export type Check = (name: string, got: Checked, expected: Checked, tolerance?: number) => void;

/** The course's colours, one for each meaning, to use in plots. */
export interface Ink {
  readonly input: string;
  readonly weight: string;
  readonly bias: string;
  readonly pre: string;
  readonly activation: string;
  readonly gradient: string;
  readonly loss: string;
  readonly setting: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
}
