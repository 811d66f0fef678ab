/** Values of Plot's options as data that can be sent to the page. */
import { CourseError } from '../../course/course-error.ts';
import type { PlotNode } from '../../protocol/output.ts';
import { keys, outsideOptions, plotNames } from '../../protocol/plot-names.ts';
import { isTensor } from '../tensor.ts';
import { say } from '../words.ts';

type Path = readonly string[];
type Rows = readonly unknown[] | null;

/** Options of a mark that take a function of something else than a row. */
const notChannels = new Set([
  'render',
  'initializer',
  'transform',
  'curve',
  'interpolate',
  'tickFormat',
  'interval',
  'format',
  'pixelSize',
]);

const deepest = 12;

/** Any plain value; a function in it is an error that names the option. */
export function packValue(value: unknown, path: Path): PlotNode {
  if (value === null || value === undefined) return value;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
    case 'object':
      break;
    default:
      throw new CourseError(say((w) => w.plotFunction(nameOf(path))));
  }
  if (path.length > deepest) throw new CourseError(say((w) => w.plotDeep));
  if (isTensor(value)) throw new CourseError(say((w) => w.plotTensor(nameOf(path))));
  if (value instanceof Date) return value;
  if (Symbol.iterator in value) return list(Array.from(value as Iterable<unknown>), path);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, packValue(item, inside(path, key))]));
}

/** A mark's options: functions of a row become arrays, in channels, in `channels` and in the options of transforms. */
export function packOptions(options: unknown, rows: Rows, path: Path): PlotNode {
  if (typeof options === 'function') return resolve(options, rows, path);
  if (typeof options !== 'object' || options === null || Symbol.iterator in options || options instanceof Date)
    return packValue(options, path);
  if (path.length > deepest) throw new CourseError(say((w) => w.plotDeep));
  const packed = Object.entries(options).map(([key, value]: [string, unknown]): [string, PlotNode] => [
    key,
    packOption(options, key, value, rows, path),
  ]);
  return Object.fromEntries(packed);
}

function packOption(options: object, key: string, value: unknown, rows: Rows, path: Path): PlotNode {
  const here = inside(path, key);
  if (key === keys.args && Array.isArray(value))
    return transformArguments(String(Reflect.get(options, keys.call)), value, rows, path);
  if (typeof value === 'function') {
    const comparator = key === 'sort' && value.length > 1;
    return notChannels.has(key) || comparator ? packValue(value, here) : resolve(value, rows, here);
  }
  // {value: d => …, label: "…"}: a channel with more to say; and `channels`, a record of channels.
  if (key === 'channels' || (isPlain(value) && typeof Reflect.get(value, 'value') === 'function'))
    return packOptions(value, rows, here);
  return packValue(value, here);
}

/** The last argument of a transform holds channels; of those before it only the tests of `filter` and `sort` are about rows. */
function transformArguments(name: string, args: readonly unknown[], rows: Rows, path: Path): PlotNode {
  if (!plotNames.transforms.has(name)) return args.map((argument) => packValue(argument, [...path, name]));
  return args.map((argument, i) => {
    const ofRows =
      (name === 'filter' || name === 'sort') &&
      typeof argument === 'function' &&
      argument.length < (name === 'sort' ? 2 : 3);
    return (i === args.length - 1 && isPlain(argument)) || ofRows
      ? packOptions(argument, rows, [...path, name])
      : packValue(argument, [...path, name]);
  });
}

/** The path of an option, which must not reach beyond the plot; a reader's data may have columns of any name. */
function inside(path: Path, key: string): Path {
  if (path[0] !== 'data' && outsideOptions.has(key)) throw new CourseError(say((w) => w.plotOutside(key)));
  return [...path, key];
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(Symbol.iterator in value) && !(value instanceof Date);
}

function resolve(read: unknown, rows: Rows, path: Path): PlotNode {
  if (!rows || typeof read !== 'function') throw new CourseError(say((w) => w.plotFunction(nameOf(path))));
  return column(rows.map((row, i): unknown => Reflect.apply(read, undefined, [row, i, rows])));
}

/** One channel's or column's values, in the cheapest form to send. */
export function column(values: readonly unknown[]): PlotNode {
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return Float64Array.from(values);
  return values.map((value) =>
    typeof value === 'function' || typeof value === 'symbol' ? String(value) : packValue(value, ['data']),
  );
}

function list(values: readonly unknown[], path: Path): PlotNode {
  // Short arrays (domains, insets) stay arrays: Plot compares and copies them.
  if (values.length > 32 && values.every((value) => typeof value === 'number')) return Float64Array.from(values);
  return values.map((value, i) => packValue(value, [...path, String(i)]));
}

function nameOf(path: Path): string {
  return path.filter((part) => !/^\d+$/.test(part) && !part.startsWith('plot:')).join('.') || 'marks';
}
