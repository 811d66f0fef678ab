import { describe, expect, test } from 'vitest';
import * as RealPlot from '@observablehq/plot';
import { plotOutput } from '../../../src/kernel/plot/output.ts';
import { Plot as recorder } from '../../../src/kernel/plot/recorder.ts';
import type { PlotNode } from '../../../src/protocol/output.ts';
import { checkPlot } from '../../../src/protocol/plot-check.ts';

/** Cells see the recorder under the real library's type. */
const Plot = recorder as typeof RealPlot;
const recorded = (plot: unknown): PlotNode => plotOutput(plot as Parameters<typeof plotOutput>[0]).options;
const many = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => i);
const texts = (length: number): string[] => Array.from({ length }, (_, i) => `t${i}`);

describe('a plot that the page could not draw in time is a clear error:', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['a billion ticks', () => Plot.plot({ x: { ticks: 1e9 } }), /“ticks”.* 0 to 1,000/],
    ['a billion ticks on an axis', () => Plot.axisX({ ticks: 1e9 }), /“ticks”/],
    ['ticks a billionth apart', () => Plot.plot({ x: { tickSpacing: 1e-9 } }), /“tickSpacing”/],
    ['a width of a billion', () => Plot.plot({ width: 1e9 }), /“width”.* 0 to 10,000/],
    ['a width that is no number', () => Plot.plot({ width: NaN }), /“width”/],
    ['an infinite domain', () => Plot.plot({ x: { domain: [0, Infinity] } }), /“domain”.*not finite/],
    ['a million marks', () => Plot.plot({ marks: Array.from({ length: 1100 }, () => Plot.frame()) }), /1,000 marks/],
    ['many dots', () => Plot.dot(many(30_000), { x: 0 }), /30,000 shapes; at most 20,000/],
    ['many dots in several marks', () => Plot.plot({ marks: [0, 1, 2].map(() => Plot.dotX(many(9000))) }), /27,000/],
    ['as many lines as points', () => Plot.lineY(many(30_000), { z: many(30_000) }), /30,000 shapes/],
    ['a group for each row', () => Plot.barY(many(30_000), Plot.groupX({ y: 'count' }, { x: many(30_000) })), /shapes/],
    ['many panels', () => Plot.dot(many(200), { fx: many(200), x: 0 }), /100 panels/],
    [
      'an unfaceted mark in many panels',
      () => Plot.plot({ marks: [Plot.dotX(many(90), { fx: many(90) }), Plot.dotX(many(900))] }),
      /81,090/,
    ],
    ['many categories', () => Plot.lineY(many(3000), { x: texts(3000) }), /“x”.*2,000 different texts/],
    [
      'a tiny interval',
      () => Plot.rectY(many(100), Plot.binX({ y: 'count' }, { x: many(100), interval: 1e-9 })),
      /“interval”/,
    ],
    [
      'seconds over years',
      () => Plot.plot({ x: { ticks: 'second' }, marks: [Plot.ruleX([new Date(0), new Date(1e12)])] }),
      /“ticks”/,
    ],
    [
      'a tiny interval by call',
      () => Plot.plot({ x: { interval: Plot.numberInterval(1e-9), domain: [0, 1] } }),
      /Interval/,
    ],
    [
      'a billion bins',
      () => Plot.rectY(many(9), Plot.binX({ y: 'count' }, { x: many(9), thresholds: 1e9 })),
      /“thresholds”/,
    ],
    ['a grid finer than pixels', () => Plot.raster(many(4), { width: 1e4, height: 1e4 }), /width × height/],
    ['a window of a billion', () => Plot.lineY(many(9), Plot.windowY({ k: 1e9 })), /“k”/],
    ['a title of a million characters', () => Plot.plot({ title: 'x'.repeat(1e6) }), /2,000 characters/],
    ['a label of a million characters', () => Plot.text([{ t: 'x'.repeat(1e6) }], { text: 't' }), /2,000 characters/],
  ])('%s', (_, make, message) => {
    expect(() => recorded(make())).toThrow(message);
  });

  test('a forged plot that contains itself', () => {
    const loop: { [key: string]: PlotNode } = {};
    loop['x'] = loop;
    expect(() => checkPlot(loop)).toThrow(/nested too deeply/);
  });
});

describe('plots that one makes every day pass:', () => {
  const dates = Array.from({ length: 365 }, (_, i) => ({ at: new Date(i * 864e5), v: i, width: 1e9, ticks: 1e9 }));
  test.each<[string, () => unknown]>([
    ['a line of 200,000 points', () => Plot.lineY(many(200_000))],
    ['a histogram of 200,000 numbers', () => Plot.rectY(many(200_000), Plot.binX({ y: 'count' }))],
    ['20,000 dots', () => Plot.dotX(many(20_000))],
    [
      'a matrix of 64 × 64 cells',
      () => Plot.cell(many(4096), { x: many(4096).map((i) => i % 64), y: many(4096), fill: many(4096) }),
    ],
    [
      'days of a year, with columns that are called like options',
      () => Plot.lineY(dates, { x: 'at', y: 'width', interval: 'day' }),
    ],
    [
      'months on the axis',
      () => Plot.plot({ x: { ticks: '3 months' }, marks: [Plot.lineY(dates, { x: 'at', y: 'ticks' })] }),
    ],
    [
      'a step for each whole number',
      () => Plot.rectY(many(1000), Plot.binX({ y: 'count' }, { x: many(1000), interval: 1 })),
    ],
    ['a raster', () => Plot.raster(many(256 * 256), { width: 256, height: 256 })],
    ['a legend', () => Plot.legend({ color: { domain: [0, 1] } })],
  ])('%s', (_, make) => {
    expect(() => recorded(make())).not.toThrow();
  });
});
