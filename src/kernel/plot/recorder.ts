/**
 * What cells see as `Plot`. It draws nothing: each call becomes a node {"plot:call": name, "plot:args": […]} that the page
 * replays. A mark knows its data, so it turns functions of data into arrays at once; a transform keeps them until a mark
 * takes it in. The keys are ordinary ones, so `{...Plot.binX(…), tip: true}` is a node again.
 */
import { CourseError } from '../../course/course-error.ts';
import type { PlotNode } from '../../protocol/output.ts';
import { isPlotName, keys, plotNames } from '../../protocol/plot-names.ts';
import { say } from '../words.ts';
import { packData, readData } from './data.ts';
import { packOptions, packValue } from './pack.ts';

type Node = Record<string, unknown>;

function node(name: string, args: readonly unknown[]): Node {
  const result: Node = { [keys.call]: name, [keys.args]: args };
  // `Plot.dot(data).plot({…})`: not enumerable, so that it is neither spread nor sent.
  Object.defineProperty(result, 'plot', { value: (options: Node = {}) => plotWith(options, result) });
  return result;
}

function plotWith(options: Node, mark: Node): Node {
  const marks: unknown = options['marks'];
  return record('plot', [{ ...options, marks: [...(Array.isArray(marks) ? (marks as unknown[]) : []), mark] }]);
}

function record(name: string, args: readonly unknown[]): Node {
  if (plotNames.transforms.has(name)) return node(name, args);
  if (plotNames.dataMarks.has(name)) return mark(name, args);
  const [options, ...rest] = args;
  const packed = name === 'plot' && isOptions(options) ? packPlot(options as Node) : packValue(options, []);
  return node(name, args.length === 0 ? [] : [packed, ...rest.map((argument) => packValue(argument, []))]);
}

/** The data that marks were made of, as the cell knows them. */
const sources = new WeakMap<object, unknown>();

/**
 * Top-level facets hold for the marks of the same data. Data are copied on their way to the page, so the recorder, which still
 * knows which are the same, says it of each mark.
 */
function packPlot(options: Node): PlotNode {
  const { facet, ...others } = options;
  const source: unknown = isOptions(facet) ? Reflect.get(facet, 'data') : undefined;
  if (!isOptions(facet) || source === null || source === undefined) return packValue(options, []);
  const { data: _, ...channels } = facet as Node;
  const data = readData(source, 'facet');
  const packed = packOptions(channels, data.values, ['facet']);
  const marks = faceted(others['marks'], source);
  const plot = packValue({ ...others, marks }, []);
  return { ...(plot as object), facet: { ...(packed as object), data: packData(data, packed) } };
}

function faceted(marks: unknown, source: unknown): unknown {
  if (Array.isArray(marks)) return marks.map((each: unknown) => faceted(each, source));
  if (!isOptions(marks) || sources.get(marks) !== source) return marks;
  const { [keys.args]: args, ...rest } = marks as Node;
  const [data, options] = args as readonly [unknown, Node | undefined];
  const given: unknown = options?.['facet'];
  return given === undefined || given === 'auto'
    ? { ...rest, [keys.args]: [data, { ...options, facet: 'include' }] }
    : marks;
}

function mark(name: string, args: readonly unknown[]): Node {
  const [first, ...rest] = args;
  const bare = args.length === 1 && isOptions(first);
  const [given, options] = bare ? [undefined, first] : [first, rest[0]];
  const data = readData(given, name);
  const packed = packOptions(options, data.values, []);
  if (bare) return node(name, [packed]);
  const made = node(name, options === undefined ? [packData(data, packed)] : [packData(data, packed), packed]);
  sources.set(made, given);
  return made;
}

/** Options, where a mark's data are left out: `Plot.axisX({ticks: 5})`. */
function isOptions(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(Symbol.iterator in value) &&
    !('length' in value) &&
    !('type' in value)
  );
}

const accessors: Readonly<Record<string, unknown>> = {
  identity: (value: unknown) => value,
  indexOf: (_: unknown, index: number) => index,
};

export const Plot: object = new Proxy(Object.freeze({}), {
  get(_, name) {
    if (typeof name === 'symbol') return undefined;
    if (Object.hasOwn(accessors, name)) return accessors[name];
    if (!isPlotName(name)) throw new CourseError(say((w) => w.plotUnknown(name)));
    return (...args: readonly unknown[]) => record(name, args);
  },
  has: (_, name) => typeof name === 'string' && isPlotName(name),
});
