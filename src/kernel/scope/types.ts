/**
 * The types of what a cell can use without importing. `globals/` declares the names for TypeScript and the editor; the
 * modules beside this one implement them.
 */
/** What the helpers need of a tensor; TensorFlow.js's own fit. */
export interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly size: number;
  clone(): TensorLike;
  data(): Promise<ArrayLike<number | string>>;
  dispose(): void;
}

/**
 * Shows a value and returns it, as Observable's does; a promise shows what it resolves to, a generator or an async iterable
 * each of its values, at most one a frame. Other than Observable's, it takes a slot: a later value for the same slot takes
 * the earlier one's place.
 * · 显示一个值并返回它，与 Observable 相同：Promise 显示其结果，生成器和异步可迭代对象逐个显示其中的值，每帧至多一个。
 * 与 Observable 不同的是可以指定位置：同一位置的新值取代旧值。
 */
export type Display = <T>(value: T, slot?: string) => T;

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

/**
 * Compares two functions on cases, each a list of arguments, and shows the first that they answer differently. The answers
 * may be promises.
 */
export type Verify = <Args extends readonly unknown[]>(
  yours: (...args: Args) => Checked | Promise<Checked>,
  right: (...args: Args) => Checked | Promise<Checked>,
  cases: Iterable<Args>,
  tolerance?: number,
) => void;

/**
 * Computes a loss and shows every operation on the way to it and, from there, how its gradient comes back to the leaves; by
 * default these are all trainable variables.
 */
export type Trace = (loss: () => TensorLike, leaves?: Readonly<Record<string, TensorLike>>) => void;

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
