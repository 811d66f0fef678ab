/**
 * The types of `Inputs`. Names and meaning are Observable's (https://github.com/observablehq/inputs): who knows one knows
 * the other. What differs, differs because the control lives in the page and its value in a worker: labels and contents are
 * texts, not elements; `format`, `transform` and `reduce` run in the worker; and a reader's choice outlives a rerun of the
 * cell, so each control has a name for it: its label. Each comment is shown in the editor, so it speaks both languages.
 */
import type { InputSpec, InputValue } from '../../../protocol/input.ts';

/** What the kernel keeps of one input between two runs of the same text. */
export interface Kept {
  state?: unknown;
}

/** A control that `view` can show. `T` is what the reader's choice yields. */
export interface Input<T> {
  readonly spec: InputSpec;
  /** What the control shows before the reader touches it. */
  readonly initial: InputValue;
  /** The nearest value the control can have; the initial one when nothing is near. */
  readonly accept: (value: InputValue) => InputValue;
  /** What a value that was accepted means. */
  readonly read: (value: InputValue, kept: Kept) => T;
}

/**
 * Shows a control and returns its present value. When the reader changes it, the cell runs again if it is quick, and is
 * marked as out of date if not. · 显示一个控件，返回它当前的值。读者改动后，运行很快的单元会自动重新运行，其余的标记为已过期。
 */
export type View = <T>(input: Input<T>) => T;

interface Labelled {
  readonly label?: string;
}

export interface NumberOptions extends Labelled {
  /** The middle of the range, where nothing is given. · 不写时取范围的中点。 */
  readonly value?: number;
  readonly step?: number;
}

export interface RangeOptions extends NumberOptions {
  /** How the value is written beside the slider. · 滑块旁边的数值怎样写。 */
  readonly format?: (value: number) => string;
  /**
   * The slider's own scale, rising or falling throughout: `Math.log` gives every factor the same way to go.
   * · 滑块的刻度，须单调：用 `Math.log` 时，同样的倍数对应同样的距离。
   */
  readonly transform?: (value: number) => number;
  /** The inverse of `transform`; found by itself where it is not given. · `transform` 的反函数；不写时自动求出。 */
  readonly invert?: (value: number) => number;
}

export interface ChoiceOptions<T, V> extends Labelled {
  /** How a choice is written. · 选项怎样写。 */
  readonly format?: (item: T) => string;
  /** By what a choice is known again when the cell reruns. · 单元重新运行时凭什么认出原来的选项。 */
  readonly keyof?: (item: T) => string;
  /** What a choice yields. · 选项给出的值。 */
  readonly valueof?: (item: T) => V;
}

interface One<V> {
  readonly value?: NoInfer<V>;
}
interface Several<V> {
  /** What is chosen at first: nothing, where it is not given. · 起初选中哪些；不写则一个也不选。 */
  readonly value?: Iterable<NoInfer<V>>;
}
interface Multiple {
  readonly multiple: true;
}

export interface TextOptions extends Labelled {
  readonly value?: string;
  readonly placeholder?: string;
  /** Shorter texts do not count. · 比这更短的文字不算数。 */
  readonly minlength?: number;
  /** Wait for the button, or for Enter in a single line. · 等到按下按钮才算数；单行时按回车键也可以。 */
  readonly submit?: boolean;
}

/** `reduce` makes the new value of the old one at each press. */
type Face<T> = readonly [content: string, reduce: (value: T) => T];

export interface FileOptions extends Labelled {
  /** As in HTML: `".csv,.json,image/*"`. · 与 HTML 相同：`".csv,.json,image/*"`。 */
  readonly accept?: string;
}

/** A row of a table in a text file: its values under the names of the columns. */
export type Row<Value> = Record<string, Value>;
/** What `typed` makes of a text: a number, true or false, a date in ISO 8601, null for nothing, else the text. */
export type Typed = string | number | boolean | Date | null;

interface ReadDelimited {
  (options: { readonly typed: true; readonly array: true }): Promise<Typed[][]>;
  (options: { readonly array: true; readonly typed?: false }): Promise<string[][]>;
  (options: { readonly typed: true; readonly array?: false }): Promise<Row<Typed>[] & { columns: string[] }>;
  (options?: { readonly typed?: false; readonly array?: false }): Promise<Row<string>[] & { columns: string[] }>;
}

/**
 * A file that the reader chose. It is read in this browser and goes nowhere else. As with Observable's `FileAttachment`,
 * every way to read it is asynchronous. · 读者选取的文件，只在本浏览器中读取，不会上传。读取方法都是异步的。
 */
export interface CourseFile {
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. · 字节数。 */
  readonly size: number;
  /** `encoding` as in `TextDecoder`; UTF-8 where it is not given. · 编码名称同 `TextDecoder`；不写则为 UTF-8。 */
  text(encoding?: string): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
  /** Rows with commas; the first names the columns, unless `array`. · 逗号分隔的各行；第一行是列名，除非写了 `array`。 */
  readonly csv: ReadDelimited;
  /** Rows with tabs. · 制表符分隔的各行。 */
  readonly tsv: ReadDelimited;
}

export interface Inputs {
  /** A slider from `min` to `max`, both included. · 从 `min` 到 `max` 的滑块，含两端。 */
  range(extent?: readonly [min: number, max: number], options?: RangeOptions): Input<number>;
  /** A field for a number. · 填写一个数。 */
  number(extent: readonly [min: number, max: number], options?: NumberOptions): Input<number>;
  number(options?: NumberOptions): Input<number>;

  /**
   * A list to choose one item from, or several with `multiple`. The keys of a Map are shown, its values returned.
   * · 从列表中选一项；写 `multiple` 时可选多项。给出 Map 时显示键，返回值。
   */
  select<K, W, V = W>(
    data: ReadonlyMap<K, W>,
    options: ChoiceOptions<readonly [K, W], V> & Several<V> & Multiple,
  ): Input<V[]>;
  select<K, W, V = W>(data: ReadonlyMap<K, W>, options?: ChoiceOptions<readonly [K, W], V> & One<V>): Input<V>;
  select<const T, V = T>(data: Iterable<T>, options: ChoiceOptions<T, V> & Several<V> & Multiple): Input<V[]>;
  select<const T, V = T>(data: Iterable<T>, options?: ChoiceOptions<T, V> & One<V>): Input<V>;

  /** A few choices, all visible; null until one is chosen, unless `value` says which. · 几个选项全部列出；选定之前为 null，除非写了 `value`。 */
  radio<K, W, V = W>(
    data: ReadonlyMap<K, W>,
    options: ChoiceOptions<readonly [K, W], V> & { readonly value: NoInfer<V> },
  ): Input<V>;
  radio<K, W, V = W>(data: ReadonlyMap<K, W>, options?: ChoiceOptions<readonly [K, W], V>): Input<V | null>;
  radio<const T, V = T>(data: Iterable<T>, options: ChoiceOptions<T, V> & { readonly value: NoInfer<V> }): Input<V>;
  radio<const T, V = T>(data: Iterable<T>, options?: ChoiceOptions<T, V>): Input<V | null>;

  /** Boxes to tick: any of a list, in its order. · 多选框：任选若干项，次序同列表。 */
  checkbox<K, W, V = W>(data: ReadonlyMap<K, W>, options?: ChoiceOptions<readonly [K, W], V> & Several<V>): Input<V[]>;
  checkbox<const T, V = T>(data: Iterable<T>, options?: ChoiceOptions<T, V> & Several<V>): Input<V[]>;

  /** One box to tick: true or false, or the first or second of two values. · 一个多选框：true 或 false，或两个给定值之一。 */
  toggle<const On, const Off>(
    options: Labelled & { readonly values: readonly [On, Off]; readonly value?: NoInfer<On | Off> },
  ): Input<On | Off>;
  toggle(options?: Labelled & { readonly value?: boolean }): Input<boolean>;

  /** A field for a line of text. · 填写一行文字。 */
  text(options?: TextOptions): Input<string>;
  /** A field for several lines. · 填写多行文字。 */
  textarea(options?: TextOptions & { readonly rows?: number }): Input<string>;

  /**
   * A button; yields how often it was pressed, or what `reduce` makes of the value at each press. Several buttons share
   * one value: `[["More", (n) => n + 1], ["None", () => 0]]`.
   * · 按钮：给出按下的次数，或 `reduce` 每次算出的新值。多个按钮共用一个值，例如 `[["加一", (n) => n + 1], ["清零", () => 0]]`。
   */
  button<T>(content: string, options: Labelled & { readonly value: T; readonly reduce: (value: T) => T }): Input<T>;
  button<T>(contents: Iterable<Face<T>>, options: Labelled & { readonly value: T }): Input<T>;
  button(content?: string, options?: Labelled): Input<number>;

  /** A file of the reader's, or null; it stays in this browser. · 读者的一个文件，或 null；文件不离开本浏览器。 */
  file(options: FileOptions & Multiple): Input<CourseFile[]>;
  file(options?: FileOptions): Input<CourseFile | null>;

  /**
   * A pad to draw on; yields size · size values from 0 (paper) to 1 (ink), row by row. Observable has none.
   * · 画板：逐行给出 size · size 个值，0 为纸，1 为墨。Observable 没有此项。
   */
  draw(options?: Labelled & { readonly size?: number }): Input<Float32Array<ArrayBuffer>>;
}
