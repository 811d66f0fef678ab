/**
 * Diagrams from Graphviz text to inline SVG at build time. Graphviz lays out; colours, fonts and line widths come from
 * `components/formula/diagram.css`, so one SVG serves both themes. `class=x` (w, b, z, a, d, l, h) gives a node or an
 * edge the colour of what it means.
 */
import { instance, type Viz } from '@viz-js/viz';
import { escape } from './escape.ts';

/** Size of the text as it is drawn, in px; the stylesheet says the same. */
const textSize = 14;
/**
 * Graphviz has no fonts here: it counts a Chinese character as three spaces of Arial, 0.834 em. Laid out 1.2 times as large
 * as drawn, each gets its full em, and Latin text, set in a wider face than Arial, has enough room too.
 */
const layoutScale = 1.2;
/** How far a diagram shrinks to fit a phone before it scrolls, and what a phone is wide, in px. */
const smallest = 0.75;
const phone = 330;

const layout = {
  graphAttributes: { bgcolor: 'transparent', nodesep: 0.3, ranksep: 0.45, pad: 0.05 },
  nodeAttributes: { shape: 'box', style: 'rounded', margin: '0.16,0.09', height: 0.42, width: 0.6 },
  edgeAttributes: { arrowsize: 0.7 },
};
const font = { fontname: 'Arial', fontsize: textSize * layoutScale };

let viz: Promise<Viz> | undefined;

/** The text of a diagram cannot be drawn. */
export class DiagramError extends Error {
  /** Line of the text, from 1; 0 where none is known. */
  readonly line: number;

  constructor(message: string, line = 0) {
    super(message);
    this.name = 'DiagramError';
    this.line = line;
  }
}

export interface Diagram {
  /** An `svg` element. */
  readonly svg: string;
  /** Whether it is too wide for a phone even when shrunk, and so has to scroll. */
  readonly wide: boolean;
}

/**
 * @param text a graph in the DOT language
 * @param title what the diagram shows, for those who cannot see it; if empty, the graph's own label serves
 * @throws DiagramError for a syntax error, a missing title, a colour of its own, a link or an image
 */
export async function drawDiagram(text: string, title: string): Promise<Diagram> {
  viz ??= instance();
  const { graphAttributes, nodeAttributes, edgeAttributes } = layout;
  const result = (await viz).render(text, {
    format: 'svg',
    graphAttributes: { ...graphAttributes, ...font },
    nodeAttributes: { ...nodeAttributes, ...font },
    edgeAttributes: { ...edgeAttributes, ...font },
  });
  if (result.status === 'failure') {
    const [message = 'This graph cannot be drawn'] = result.errors.map((error) => error.message.split('\n')[0]);
    throw new DiagramError(message, Number(/in line (\d+)/.exec(message)?.[1] ?? 0));
  }
  return dressed(result.output, title);
}

function dressed(output: string, title: string): Diagram {
  refuse(output);
  const [, width = '0', height = '0'] = /viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(output) ?? [];
  const name = escape(title).replaceAll('"', '&quot;') || graphLabel(output);
  if (name === '') throw new DiagramError('A diagram needs a title, after ```dot or as the label of its graph');
  const body = output
    .slice(output.indexOf('<g '), output.lastIndexOf('</svg>'))
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
    .replace(/ (?:id|xml:space|font-family|fill|stroke)="[^"]*"/g, '')
    .replace(/ font-size="([\d.]+)"/g, (_, size: string) => ownSize(Number(size) / layoutScale))
    .replace(/\n/g, '');
  const least = Math.round(Number(width) * smallest);
  const style = `width:100%;min-width:${least}px;max-width:${width}px`;
  return {
    svg: `<svg role="img" aria-label="${name}" viewBox="0 0 ${width} ${height}" style="${style}"><desc>${description(output)}</desc>${body}</svg>`,
    wide: least > phone,
  };
}

/** What would break the themes, or reach outside the page. */
function refuse(output: string): void {
  const colour = [...output.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].find(
    ([, value]) => !/^(?:black|none|transparent)$/.test(value ?? ''),
  );
  if (colour) throw new DiagramError(`A diagram takes its colours from class=…, not from ${colour[1] ?? ''}`);
  if (/<image\b|xlink:href/.test(output)) throw new DiagramError('A diagram holds no links and no images');
}

function ownSize(size: number): string {
  return Math.abs(size - textSize) < 0.05 ? '' : ` style="font-size:${Number(size.toFixed(1))}px"`;
}

/** The text that stands directly in the graph, not in a node, an edge or a cluster. */
function graphLabel(output: string): string {
  return texts(/<g id="graph0"[\s\S]*?(?=<g )/.exec(output)?.[0] ?? '');
}

function texts(part: string): string {
  return [...part.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join(' ');
}

/** What is connected to what, in words: `x₁ → h₁; h₁ → y (weights)`. */
function description(output: string): string {
  const groups = [...output.matchAll(/<g id="(node|edge)\d+"[^>]*>\s*<title>([^<]*)<\/title>([\s\S]*?)<\/g>/g)];
  const labels = new Map(
    groups.flatMap(([, kind, name = '', part = '']) => (kind === 'node' ? [[name, texts(part) || name]] : [])),
  );
  const edges = groups.flatMap(([, kind, name = '', part = '']) => {
    if (kind !== 'edge') return [];
    const [from = '', arrow = '', to = ''] = name.split(/(&#45;&gt;|&#45;&#45;)/);
    const ends = [from, to].map((end) => labels.get(end.replace(/:.*/, '')) ?? end);
    const label = texts(part);
    return [`${ends.join(arrow === '&#45;&gt;' ? ' → ' : ' – ')}${label && ` (${label})`}`];
  });
  return (edges.length > 0 ? edges : [...labels.values()]).join('; ');
}
