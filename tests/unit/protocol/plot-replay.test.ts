import * as RealPlot from '@observablehq/plot';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, test } from 'vitest';
import { Plot as recorder } from '../../../src/kernel/plot/recorder.ts';
import { plotOutput, isDisplayable } from '../../../src/kernel/plot/output.ts';
import { isPlotName, unrecorded } from '../../../src/protocol/plot-names.ts';
import { replay } from '../../../src/protocol/plot-replay.ts';

/** Cells see the recorder under the real library's type. */
const Plot = recorder as typeof RealPlot;
const window = new Window();

beforeAll(() => {
  Object.assign(globalThis, { window, document: window.document });
});

/** The recorded plot drawn by the real library, after the trip to the page. */
function drawn(value: unknown): string {
  if (!isDisplayable(value)) throw new Error('Not displayable');
  return markup(replay(structuredClone(plotOutput(value).options), RealPlot));
}

function markup(element: unknown): string {
  if (typeof element !== 'object' || element === null || !('outerHTML' in element)) throw new Error('Not an element');
  return String(element.outerHTML);
}

const rows = [
  { u: 1, v: 2, kind: 'a', when: new Date(0) },
  { u: 2, v: 5, kind: 'b', when: new Date(1e10) },
  { u: 4, v: 3, kind: 'a', when: new Date(2e10) },
];
type P = typeof RealPlot;

/** Plots that must come out the same through the recorder and drawn directly. */
const plots: Record<string, (plot: P) => unknown> = {
  'columns by name': (p) => p.plot({ marks: [p.line(rows, { x: 'u', y: 'v', stroke: 'kind' })] }),
  'functions of row and index': (p) =>
    p.plot({ marks: [p.dot(rows, { x: (d: { u: number }) => d.u * 2, y: (_: unknown, i: number) => i, r: 4 })] }),
  dates: (p) => p.plot({ marks: [p.lineY(rows, { x: 'when', y: 'v' })] }),
  'bare numbers': (p) => p.plot({ marks: [p.lineY([1, 4, 9]), p.ruleY([0])] }),
  'typed arrays': (p) =>
    p.plot({ marks: [p.lineY(Float32Array.of(1, 4, 9)), p.rectY(Uint16Array.of(1, 2, 2), p.binX({ y: 'count' }))] }),
  pairs: (p) =>
    p.plot({
      marks: [
        p.line([
          [0, 1],
          [1, 3],
          [2, 2],
        ]),
      ],
    }),
  'a length only': (p) => p.plot({ marks: [p.dot({ length: 3 }, { x: (_: unknown, i: number) => i, y: [3, 1, 2] })] }),
  'a transform spread with more options': (p) =>
    p.plot({ marks: [p.barY(rows, { ...p.groupX({ y: 'count' }, { x: 'kind' }), fill: 'red' })] }),
  'transforms in transforms with functions': (p) =>
    p.plot({
      marks: [
        p.areaY(
          rows,
          p.stackY(p.windowY(2, { x: (d: { u: number }) => d.u, y: (d: { v: number }) => d.v, fill: 'kind' })),
        ),
      ],
    }),
  'filters of rows': (p) =>
    p.plot({
      marks: [
        p.dot(
          rows,
          p.filter((d: { u: number }) => d.u > 1, { x: 'u', y: 'v' }),
        ),
      ],
    }),
  'a mark’s own plot': (p) => p.dot(rows, { x: 'u', y: 'v' }).plot({ width: 300, grid: true }),
  'frames, axes, text, scales': (p) =>
    p.plot({
      width: 320,
      aspectRatio: 1,
      color: { domain: ['a', 'b'], range: ['red', 'blue'] },
      x: { label: 'x₁', domain: [0, 5], ticks: 3 },
      marks: [
        p.frame(),
        p.axisX({ ticks: 2 }),
        p.gridY(),
        p.text(rows, { x: 'u', y: 'v', text: (d: { kind: string }) => d.kind, dy: -6 }),
      ],
    }),
  'a heat map': (p) => p.plot({ marks: [p.cell(rows, { x: 'u', y: 'kind', fill: 'v', inset: 0.5 })] }),
  'channels and sorting': (p) =>
    p.plot({
      marks: [
        p.barX(rows, {
          y: 'kind',
          x: 'v',
          sort: { y: 'x', reverse: true },
          channels: { twice: { value: (d: { v: number }) => 2 * d.v, label: 'twice' } },
        }),
      ],
    }),
  'iterables and maps': (p) =>
    p.plot({
      marks: [
        p.dot(new Set([1, 2, 3]), { x: (d: number) => d }),
        p.dot(new Map([[1, 2]]), { x: ([k]: [number, number]) => k, y: ([, v]: [number, number]) => v }),
      ],
    }),
  facets: (p) => p.plot({ marks: [p.dot(rows, { x: 'u', y: 'v', fx: 'kind' })] }),
  'facets of the whole plot, of the marks with the same data': (p) =>
    p.plot({
      facet: { data: rows, x: 'kind', marginRight: 20 },
      marks: [
        p.frame(),
        [p.dot(rows, { x: 'u', y: 'v' }), p.dot(rows, { x: 'u', y: 'v', r: 9, facet: 'exclude' })],
        p.dot([...rows], { x: 'u', y: 'v', r: 5, facet: null }),
        p.line([{ u: 0, v: 0 }], { x: 'u', y: 'v' }),
      ],
    }),
  'facets of bare numbers by a function': (p) => {
    const numbers = [1, 2, 3, 4];
    return p.plot({
      facet: { data: numbers, y: (d: number) => d % 2 },
      marks: [p.dot(numbers, { x: (d: number) => d }), p.tickX(numbers, { x: (d: number) => d })],
    });
  },
};

describe('recorder and replay', () => {
  test.each(Object.entries(plots))('%s: the same picture as without them', (_, make) => {
    expect(drawn(make(Plot))).toBe(markup(make(RealPlot)));
  });

  test('a mark alone is shown as a plot', () => {
    expect(drawn(Plot.dot(rows, { x: 'u', y: 'v' }))).toContain('<circle');
  });

  test('columns that the options do not mention are not sent', () => {
    const text = JSON.stringify(plotOutput(Plot.dot(rows, { x: 'u', y: 'v' }) as never));
    expect(text).not.toContain('when');
  });

  test.each([
    ['x.tickFormat', () => Plot.plot({ x: { tickFormat: (d: number) => `${d}` } })],
    ['render', () => Plot.dot(rows, { x: 'u', render: () => null })],
    ['sort', () => Plot.dot(rows, { x: 'u', sort: (a: { u: number }, b: { u: number }) => a.u - b.u })],
    ['groupX.y', () => Plot.barY(rows, Plot.groupX({ y: (values: number[]) => values.length }, { x: 'kind' }))],
    ['fill', () => Plot.raster({ fill: (x: number, y: number) => x * y, x1: 0, x2: 1, y1: 0, y2: 1 })],
  ])('a function in %s cannot be recorded, and the error names it', (option, make) => {
    expect(make).toThrow(`“${option}”`);
  });

  test('too many rows, unknown names and endless nesting are clear errors', () => {
    expect(() => Plot.lineY(new Float32Array(200_001))).toThrow(/200,000 rows/);
    expect(() => (Plot as unknown as { donut: () => void }).donut()).toThrow(/Plot.donut does not exist/);
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => Plot.plot(loop)).toThrow(/nested too deeply/);
  });

  test('what is not finite is a gap, not a coordinate', () => {
    const values = [1, Infinity, 2, NaN, -Infinity, 1e305, 3];
    const plot = Plot.plot({
      marks: [
        Plot.lineY(values),
        Plot.dot(
          values.map((v) => ({ v })),
          { x: 'v', r: 'v' },
        ),
      ],
    });
    expect(drawn(plot)).not.toMatch(/NaN|Infinity/);
  });

  test('a message that asks for more rows than a cell can send is refused', () => {
    expect(() => replay({ 'plot:rows': 1e9, 'plot:columns': {} }, RealPlot)).toThrow(/Not the data of a plot/);
  });

  test('options that reach beyond the plot are refused when recorded and left out when replayed', () => {
    expect(() => Plot.plot({ style: 'position: fixed' })).toThrow('“style”');
    expect(() => Plot.dot(rows, { x: 'u', href: () => '//elsewhere.example' })).toThrow('“href”');
    const node = { 'plot:call': 'plot', 'plot:args': [{ style: 'position: fixed', className: 'cover' }] };
    const plot = replay(node, RealPlot) as Element;
    expect(plot.getAttribute('style') ?? '').not.toContain('fixed');
    expect(plot.getAttribute('class')).not.toBe('cover');
  });

  test('only functions of the list are replayed', () => {
    const call = (name: string): unknown => replay({ 'plot:call': name, 'plot:args': [] }, RealPlot);
    for (const name of ['valueof', 'constructor', '__proto__', 'toString', 'scale'])
      expect(() => call(name)).toThrow(/Not a function of Plot/);
  });
});

describe('the list of names', () => {
  const functions = Object.entries(RealPlot).flatMap(([name, value]) =>
    typeof value === 'function' && /^[a-z]/.test(name) ? [name] : [],
  );

  test('every function of Plot is on it, or left out on purpose', () => {
    expect(functions.filter((name) => !isPlotName(name) && !unrecorded.has(name))).toEqual([]);
  });

  test('it names nothing that Plot does not have', () => {
    const listed = Object.getOwnPropertyNames(RealPlot);
    expect([...unrecorded].filter((name) => !listed.includes(name))).toEqual([]);
    expect(functions.filter(isPlotName).length).toBeGreaterThan(120);
  });
});
