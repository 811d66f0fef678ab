import type * as ObservablePlot from '@observablehq/plot';
import type { Language } from '../../../src/course/language.ts';
import type { OutputOf } from '../../../src/protocol/output.ts';
import { checkPlot } from '../../../src/protocol/plot-check.ts';
import { replay } from '../../../src/protocol/plot-replay.ts';
import { words } from './words.ts';

interface Setting {
  readonly Plot: typeof ObservablePlot;
  readonly document: Document;
  /** CSS pixels that the plot may take, unless the cell asked for another width. */
  readonly width: number;
  readonly margins: Margins;
  readonly language: Language;
}

/** Room beside the frame for ticks and labels, in CSS pixels. */
interface Margins {
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

type Options = OutputOf<'plot'>['options'];

const axisLabel = (options: ObservablePlot.PlotOptions, axis: 'x' | 'y'): string | null =>
  typeof options[axis]?.label === 'string' ? options[axis].label : null;

/** What the plot is called for those who do not see it, unless the cell named it. */
function describe(options: ObservablePlot.PlotOptions, language: Language): string {
  const [x, y] = [axisLabel(options, 'x'), axisLabel(options, 'y')];
  if (options.title && typeof options.title === 'string') return options.title;
  return x !== null && y !== null ? words[language].plotOf(x, y) : words[language].plot;
}

/** Replays a recorded plot with the real Observable Plot, in the page's fonts and measures. Throws what Plot throws, and `CourseError`. */
export function drawPlot(recorded: Options, { Plot, document, width, margins, language }: Setting): Element {
  checkPlot(recorded);
  const ours = {
    ...Plot,
    plot: (options: ObservablePlot.PlotOptions = {}) =>
      Plot.plot({
        width,
        ...margins,
        ariaLabel: describe(options, language),
        ...options,
        document,
      }),
    legend: (options: Parameters<typeof Plot.legend>[0]) => Plot.legend(Object.assign({}, options, { document })),
  };
  const drawn = replay(recorded, ours);
  if (!isElement(drawn)) throw new TypeError('Not a plot');
  nameParts(drawn);
  noteWidths(drawn);
  keepInside(drawn);
  return drawn;
}

/** Gives what Plot labels a role that may carry a label. */
function nameParts(drawn: Element): void {
  for (const part of [drawn, ...drawn.querySelectorAll('[aria-label]')]) {
    if (!part.hasAttribute('aria-label') || part.hasAttribute('role')) continue;
    part.setAttribute('role', part.tagName.toLowerCase() === 'svg' ? 'img' : 'group');
  }
}

/**
 * How wide each picture was drawn, in CSS pixels, for the styles: where it is shown at another width its lines scale, its
 * text does not.
 */
function noteWidths(drawn: Element): void {
  for (const svg of drawn.tagName.toLowerCase() === 'svg' ? [drawn] : drawn.querySelectorAll('svg')) {
    const width = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    const style = svg.getAttribute('style') ?? '';
    if (width > 0) svg.setAttribute('style', `--drawn: ${width}px;${style}`);
  }
}

/** Takes away what would load something: a colour can be the address of a pattern. */
function keepInside(drawn: Element): void {
  for (const part of [drawn, ...drawn.querySelectorAll('*')]) {
    for (const { name, value } of [...part.attributes]) {
      const loads =
        /url\((?!["']?#)/i.test(value) || (/(?:^|:)(?:href|src)$/.test(name) && !/^(?:#|data:image\/png)/.test(value));
      if (loads && name !== 'aria-label') part.removeAttribute(name);
    }
  }
}

/** Elements of the build's document are not instances of this realm's `Element`. */
function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 1;
}

/** Of a plot that is drawn for the width it has. */
export const liveMargins: Margins = { marginTop: 24, marginBottom: 36, marginLeft: 46 };

/**
 * How plots are drawn for the static page, where they scale with their cell but their text does not: on a phone it is half
 * as large again, and needs the room.
 */
export const still = { width: 480, margins: { marginTop: 32, marginBottom: 46, marginLeft: 46 } } as const;
