/** Outputs as Jupyter shows them. The page, the build and Deno's kernel share this, so one output is the same everywhere. */
import type { Language } from '../../course/language.ts';
import { formatCount } from '../../course/number.ts';
import type { Output, OutputOf, Picture, Primitive } from '../../protocol/output.ts';
import { keys } from '../../protocol/plot-names.ts';
import { tapeText } from '../../protocol/tape-text.ts';
import { brief, numbersName, primitiveText } from '../../protocol/value-text.ts';
import type { ValueTree } from '../../protocol/value-tree.ts';
import { escape } from './escape.ts';
import { pngBase64 } from './png.ts';
import { mostRows, tableHtml, tableText } from './table-text.ts';
import { words } from './words.ts';

/** Media type → content: text, or base64 where the type is binary. */
export type MediaBundle = Readonly<Record<string, string>>;

/** Lines of text, or something to look at. */
export type Shown = { readonly text: string } | { readonly bundle: MediaBundle };

interface Setting {
  readonly language: Language;
  /** Markup of the plot, an `svg` or a `figure`; throws what Observable Plot throws. */
  readonly plot: (options: OutputOf<'plot'>['options']) => string;
}

export function shownInJupyter(output: Output, setting: Setting): Shown {
  const say = words[setting.language];
  switch (output.kind) {
    case 'text':
      return { text: output.tone === 'plain' ? output.text : `${say.checked[output.tone]} ${output.text}` };
    case 'input':
      return { text: say.is(output.input.label, inputText(output, setting.language)) };
    case 'value':
      return { bundle: { 'text/plain': valueText(output.tree, setting.language) } };
    case 'progress':
      return { bundle: progress(output) };
    case 'table':
      return { bundle: table(output, setting.language) };
    case 'images':
      return { bundle: images(output, setting.language) };
    case 'plot':
      return { bundle: plot(output.options, setting) };
    case 'tape':
      return { text: tapeText(output.tape) };
  }
}

/** Numbers in a shape say which, as the page does. */
function valueText(tree: ValueTree, language: Language): string {
  const named = tree.type === 'numbers' && tree.shape.length > 0 ? `${numbersName(tree)} ` : '';
  return named + brief(tree, language);
}

/** What a control shows, in words: chosen items by their labels, files by their names. */
function inputText({ input, value }: OutputOf<'input'>, language: Language): string {
  if (input.type === 'draw') return words[language].drawing;
  const labels = new Map('choices' in input ? input.choices.map(({ key, label }) => [key, label] as const) : []);
  const text = (item: Primitive): string => labels.get(String(item)) ?? primitiveText(item);
  if (typeof value !== 'object' || value === null) return text(value);
  const items = Array.from<Primitive | { readonly name: string }>(value);
  return items.map((item) => (typeof item === 'object' && item !== null ? item.name : text(item))).join(', ') || '—';
}

function progress({ label, done, total }: OutputOf<'progress'>): MediaBundle {
  const text = [label, `${done} / ${total}`].filter((part) => part !== '').join(' ');
  return {
    'text/html': `<progress value="${done}" max="${total}"></progress> ${escape(text)}`,
    'text/plain': text,
  };
}

function table(output: OutputOf<'table'>, language: Language): MediaBundle {
  const say = words[language];
  const { rows, total, hidden } = output;
  const shown = Math.min(rows, mostRows);
  const notes = [
    total === null || total > shown
      ? say.firstRows(formatCount(shown), total === null ? null : formatCount(total))
      : '',
    hidden > 0 ? say.moreColumns(formatCount(hidden)) : '',
  ].filter((note) => note !== '');
  return {
    'text/html': [tableHtml(output), ...notes.map((note) => `<p>${escape(note)}</p>`)].join('\n'),
    'text/plain': [tableText(output), ...notes].join('\n'),
  };
}

function images({ images: pictures, columns, scale, total }: OutputOf<'images'>, language: Language): MediaBundle {
  const { picture: word, firstPictures } = words[language];
  const note = total > pictures.length ? firstPictures(formatCount(pictures.length), formatCount(total)) : '';
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  const figure = (picture: Picture, i: number): string => {
    const mark = { plain: '', good: '✓ ', bad: '✗ ' }[picture.tone];
    const name = picture.label || `${word} ${i + 1}`;
    const size = `width="${side(picture.width)}" height="${side(picture.height)}"`;
    const image = `<img src="data:image/png;base64,${pngBase64(picture)}" alt="${escape(name)}" ${size} style="image-rendering: pixelated">`;
    return `<td style="text-align: center">${image}<br>${escape(mark + picture.label)}</td>`;
  };
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
    pictures.slice(row * columns, (row + 1) * columns).map((picture, i) => figure(picture, row * columns + i)),
  );
  const [only] = pictures;
  return {
    'text/html': `<table>\n${rows.map((row) => `<tr>${row.join('')}</tr>`).join('\n')}\n</table>${note && `\n<p>${escape(note)}</p>`}`,
    ...(only && pictures.length === 1 && { 'image/png': pngBase64(only) }),
    'text/plain': pictures
      .map(({ width, height, label }, i) => `[${label || `${word} ${i + 1}`}: ${width} × ${height}]`)
      .concat(note || [])
      .join(' '),
  };
}

/**
 * JupyterLab shows an SVG by itself only where the notebook is trusted, but one in an `img` always; what converts notebooks
 * takes the SVG.
 */
function plot(options: OutputOf<'plot'>['options'], { language, plot: draw }: Setting): MediaBundle {
  const say = words[language];
  const name = plotName(options, language);
  try {
    const markup = draw(options);
    if (!markup.startsWith('<svg')) return { 'text/html': markup, 'text/plain': `[${name}]` };
    const source = `data:image/svg+xml;base64,${base64(markup)}`;
    return {
      'text/html': `<img src="${source}" alt="${escape(name)}">`,
      'image/svg+xml': markup,
      'text/plain': `[${name}]`,
    };
  } catch (error) {
    return { 'text/plain': say.cannotDraw(error instanceof Error ? error.message : String(error)) };
  }
}

function plotName(options: OutputOf<'plot'>['options'], language: Language): string {
  const [x, y] = ['x', 'y'].map((axis) => labelOf(options, axis));
  return x && y ? words[language].plotOf(x, y) : words[language].plot;
}

/** What a recorded call of `Plot.plot` labels an axis with. */
function labelOf(options: OutputOf<'plot'>['options'], axis: string): string {
  const { [keys.args]: args } = options;
  const given = Array.isArray(args) ? args[0] : null;
  const scale: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, axis) : null;
  const label: unknown = typeof scale === 'object' && scale !== null ? Reflect.get(scale, 'label') : null;
  return typeof label === 'string' ? label : '';
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
