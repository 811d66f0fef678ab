/**
 * Refuses plots that would keep the page from answering: too many shapes, ticks, panels; sizes and steps beyond reason. The
 * kernel asks before it sends one, so that the cell fails with a clear message; the page asks again before it draws.
 */
import { CourseError } from '../course/course-error.ts';
import { formatCount, formatNumber } from '../course/number.ts';
import { isTree } from './is-tree.ts';
import type { PlotNode } from './output.ts';
import { distinct, isFields, markCount, optionsOf, rowsOf, valuesOf, type MarkCount } from './plot-census.ts';
import { keys, plotNames } from './plot-names.ts';
import { largest, spansOf, stepsIn, type Spans } from './plot-span.ts';
import { limits } from './size.ts';
import { say } from './words.ts';

const most = limits.plot;

/** Least and greatest of options that are numbers. */
const ranges: Readonly<Record<string, readonly [min: number, max: number]>> = {
  width: [0, 10_000],
  height: [0, 10_000],
  aspectRatio: [0.001, 1000],
  ticks: [0, 1000],
  tickSpacing: [2, 10_000],
  thresholds: [0, 1000],
  pixelSize: [0.5, 10_000],
  binWidth: [2, 10_000],
  bandwidth: [0.1, 500],
  blur: [0, 1000],
  precision: [0.01, 10_000],
  k: [1, 100_000],
  n: [0, 100_000],
  multiple: [1, 10_000],
};
/** The marks whose `width` and `height` are samples, not pixels. */
const grids = new Set(['raster', 'contour']);
const mostSamples = 4_000_000;
/** Transforms whose time grows with the square of the rows. */
const slow = new Set(['dodgeX', 'dodgeY']);
const slowRows = 5000;

/** Throws `CourseError` with what is too much. */
export function checkPlot(options: PlotNode): void {
  if (!isTree(options)) throw new CourseError(say((w) => w.plotDeep));
  const inspector = new Inspector(spansOf(options));
  inspector.visit(options, '');
  inspector.sum();
}

class Inspector {
  readonly #spans: Spans;
  #calls = 0;
  readonly #marks: MarkCount[] = [];
  readonly #facets = { fx: 1, fy: 1 };

  constructor(spans: Spans) {
    this.#spans = spans;
  }

  visit(node: PlotNode, option: string): void {
    if (typeof node === 'string' && node.length > most.text)
      throw new CourseError(say((w) => w.plotText(formatCount(most.text))));
    if (Array.isArray(node)) for (const item of node) this.visit(item, option);
    if (!isFields(node)) return;
    const { [keys.call]: name, [keys.args]: args, [keys.rows]: rows, [keys.columns]: columns, ...fields } = node;
    if (rows !== undefined) return this.#texts(columns);
    if (typeof name === 'string' && Array.isArray(args)) this.#call(name, args);
    for (const [key, value] of Object.entries(fields)) {
      this.#option(key, value);
      this.visit(value, key);
    }
  }

  #call(name: string, args: readonly PlotNode[]): void {
    this.#calls += 1;
    if (this.#calls > most.calls) throw new CourseError(say((w) => w.plotCalls(formatCount(most.calls))));
    if (/Interval$/.test(name)) this.#steps(name, args[0]);
    if (plotNames.dataMarks.has(name)) this.#mark(name, args);
    if (name === 'plot') this.#facet(args[0]);
    args.forEach((argument, i) => {
      // The data of a mark are not options, whatever its columns are called.
      if (i > 0 || !plotNames.dataMarks.has(name) || isBare(args)) this.visit(argument, name);
      else if (isFields(argument)) this.#texts(argument[keys.columns] ?? null);
    });
  }

  #mark(name: string, args: readonly PlotNode[]): void {
    const mark = markCount(name, args);
    this.#marks.push(mark);
    this.#facets.fx = Math.max(this.#facets.fx, mark.facets.fx);
    this.#facets.fy = Math.max(this.#facets.fy, mark.facets.fy);
    const options = optionsOf(args[1] ?? args[0]);
    for (const axis of ['x', 'y', 'x1', 'x2', 'y1', 'y2']) {
      const values = valuesOf(options[axis], args[0]);
      if (Array.isArray(values) && values.some((value) => typeof value === 'string'))
        if (distinct(options[axis], args[0]) > most.categories)
          throw new CourseError(say((w) => w.plotCategories(axis, formatCount(most.categories))));
    }
    const { width, height, [keys.call]: transform } = options;
    if (grids.has(name) && typeof width === 'number' && typeof height === 'number' && width * height > mostSamples)
      throw new CourseError(say((w) => w.plotRange('width × height', '0', formatCount(mostSamples))));
    if (typeof transform === 'string' && slow.has(transform) && rowsOf(args[0]) > slowRows)
      throw new CourseError(say((w) => w.plotShapes(formatCount(rowsOf(args[0])), formatCount(slowRows))));
  }

  /** Of `facet: {data, x, y}`. */
  #facet(options: PlotNode): void {
    const facet = isFields(options) ? options['facet'] : undefined;
    if (!isFields(facet)) return;
    this.#facets.fx = Math.max(this.#facets.fx, distinct(facet['x'], facet['data']));
    this.#facets.fy = Math.max(this.#facets.fy, distinct(facet['y'], facet['data']));
  }

  #option(key: string, value: PlotNode): void {
    const range = ranges[key];
    if (range && typeof value === 'number' && !(value >= range[0] && value <= range[1]))
      throw new CourseError(say((w) => w.plotRange(key, formatNumber(range[0]), formatCount(range[1]))));
    if (key === 'domain' || key === 'range' || key === 'ticks') this.#list(key, value);
    if (key === 'interval' || key === 'ticks' || key === 'thresholds') this.#steps(key, value);
  }

  #list(key: string, value: PlotNode): void {
    if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return;
    if (value.length > most.list) throw new CourseError(say((w) => w.plotList(key, formatCount(most.list))));
    for (const item of value)
      if (typeof item === 'number' && !(Math.abs(item) <= largest))
        throw new CourseError(say((w) => w.plotFinite(key)));
  }

  /** A number is a step but for ticks and thresholds, where it is how many there are. */
  #steps(key: string, value: PlotNode): void {
    if (typeof value === 'number' && (key === 'ticks' || key === 'thresholds')) return;
    if (!(stepsIn(value, this.#spans) <= most.steps)) throw new CourseError(say((w) => w.plotSteps(key)));
  }

  #texts(columns: PlotNode): void {
    if (!isFields(columns)) return;
    for (const column of Object.values(columns))
      if (Array.isArray(column)) for (const item of column) if (typeof item === 'string') this.visit(item, '');
  }

  sum(): void {
    const { fx, fy } = this.#facets;
    if (fx > most.facets || fy > most.facets || fx * fy > most.panels)
      throw new CourseError(
        say((w) => w.plotFacets(formatCount(Math.max(fx, fy) > most.facets ? most.facets : most.panels))),
      );
    // A mark without facets of its own may be drawn in every panel.
    const shapes = this.#marks.reduce((sum, mark) => {
      const own = mark.facets.fx * mark.facets.fy > 1;
      return sum + mark.shapes * (own ? 1 : fx * fy);
    }, 0);
    if (shapes > most.shapes)
      throw new CourseError(say((w) => w.plotShapes(formatCount(shapes), formatCount(most.shapes))));
  }
}

/** Options alone: `Plot.axisX({ticks: 5})`. */
function isBare([first, second]: readonly PlotNode[]): boolean {
  return second === undefined && isFields(first) && !(keys.rows in first);
}
