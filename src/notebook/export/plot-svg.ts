/** Recorded plots drawn with the real Observable Plot, as pictures that stand by themselves, away from the site's styles. */
import { replay, type PlotLibrary } from '../../protocol/plot-replay.ts';
import type { OutputOf } from '../../protocol/output.ts';

/** The light side of the site's colours (`src/styles/tokens.css`), by the names that plots know them by. */
export const colours = {
  paper: '#fbfaf6',
  surface: '#ffffff',
  sunk: '#f4f2ec',
  ink: '#1e1d1a',
  soft: '#5f5b53',
  line: '#e3dfd5',
  x: '#0a67ad',
  w: '#86389c',
  b: '#57606a',
  z: '#1e1d1a',
  a: '#08745a',
  d: '#b0440a',
  l: '#ab1f3a',
  h: '#7a6200',
} as const;

/** Replaces the site's colours by their values. Not as properties of the picture: few programs that draw SVG know those. */
export function withColours(markup: string): string {
  return markup.replace(/var\(--([a-z]+)\)/g, (whole, name: string) =>
    Object.hasOwn(colours, name) ? colours[name as keyof typeof colours] : whole,
  );
}

interface Drawing {
  readonly Plot: PlotLibrary;
  readonly document: unknown;
}

/** CSS pixels, unless the cell asked for another width. */
const width = 520;

/** Markup of an `svg` element, or of a `figure` where the plot has a title, a caption or a legend. Throws what Plot throws. */
export function plotMarkup(options: OutputOf<'plot'>['options'], { Plot, document }: Drawing): string {
  const call = (name: 'plot' | 'legend', given: unknown, own: object): unknown => {
    const draw = Plot[name];
    if (typeof draw !== 'function') throw new TypeError(`Observable Plot lacks ${name}`);
    return Reflect.apply(draw, undefined, [Object.assign({}, own, given, { document })]);
  };
  const drawn = replay(options, {
    ...Plot,
    plot: (given: unknown) =>
      call('plot', given, { width, marginLeft: 46, marginBottom: 36, marginTop: 24, style: { background: 'white' } }),
    legend: (given: unknown) => call('legend', given, {}),
  });
  if (typeof drawn !== 'object' || drawn === null || !('outerHTML' in drawn) || typeof drawn.outerHTML !== 'string')
    throw new TypeError('Not a plot');
  const markup = withColours(drawn.outerHTML);
  return markup.startsWith('<svg') && !/^<svg[^>]* xmlns=/.test(markup)
    ? markup.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    : markup;
}
