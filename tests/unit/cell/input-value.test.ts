import { describe, expect, test } from 'vitest';
import { formatRemaining } from '../../../components/cell/format.ts';
import { Echoes } from '../../../components/cell/output/echoes.ts';
import { problemOf } from '../../../components/cell/output/files.ts';
import { filesOf, keysOf, slideOf, textAt, toggled } from '../../../components/cell/output/input-value.ts';
import { leftOf, paceAfter, type Pace } from '../../../components/cell/output/pace.ts';
import { inputLimits } from '../../../src/protocol/input.ts';

describe('what a control shows', () => {
  test('of a value that is none of its kind, nothing', () => {
    expect([keysOf('a'), keysOf(['a', 'b']), keysOf(3), keysOf(null)]).toEqual([['a'], ['a', 'b'], [], []]);
    expect(filesOf([{ name: 'a', type: '', size: 1 }]).map(({ name }) => name)).toEqual(['a']);
    expect(filesOf([1, 2])).toEqual([]);
  });

  test('choices stay in the order of the list', () => {
    const choices = ['a', 'b', 'c'].map((key) => ({ key }));
    expect(toggled(choices, ['c'], 'a', true)).toEqual(['a', 'c']);
    expect(toggled(choices, ['a', 'c'], 'a', false)).toEqual(['c']);
  });

  test('a slider with stops goes from one to the next, and back from a value to the nearest', () => {
    const spec = { type: 'range', label: '', min: 0.001, max: 1, step: 0.01, stops: [0.001, 0.01, 0.1, 1] } as const;
    const slide = slideOf({ ...spec, stops: [...spec.stops] });
    expect([slide.min, slide.max, slide.step, slide.at(0.1), slide.at(0.02), slide.value(3)]).toEqual([
      0, 3, 1, 2, 1, 1,
    ]);
    const texts = ['a', 'b', 'c'];
    expect(textAt({ type: 'range', label: '', min: 0, max: 1, step: 0.5, texts }, 0.5)).toBe('b');
  });

  test('an older answer does not pull back what was set since; files are compared by name and size', () => {
    const echoes = new Echoes();
    const file = (size: number) => ({ name: 'a', type: '', size, bytes: new Uint8Array(size) });
    echoes.sent([file(1)]);
    echoes.sent([file(2)]);
    expect(echoes.settle([{ name: 'a', type: '', size: 1 }])).toBe(false);
    expect(echoes.settle([{ name: 'a', type: '', size: 2 }])).toBe(true);
  });
});

describe('files', () => {
  const file = (name: string, type = '', size = 1) => ({ name, type, size });

  test.each([
    ['', file('a.bin'), undefined],
    ['.csv, .JSON', file('A.CSV'), undefined],
    ['.csv', file('a.csv.exe'), 'type'],
    ['image/*', file('a', 'image/png'), undefined],
    ['image/*', file('a.png', 'text/plain'), 'type'],
    ['text/csv', file('a', 'text/csv'), undefined],
    ['', file('a', '', inputLimits.fileBytes + 1), 'size'],
  ])('accept %j takes or refuses %j', (accept, given, why) => {
    expect(problemOf([given], { accept, multiple: false })?.why).toBe(why);
  });

  test('their number and their sum are limited', () => {
    const half = file('a', '', inputLimits.fileBytes * 0.6);
    expect(problemOf([file('a'), file('b')], { accept: '', multiple: false })?.why).toBe('one');
    expect(problemOf([half, half], { accept: '', multiple: true })?.why).toBe('size');
    const many = Array.from({ length: inputLimits.files + 1 }, () => file('a'));
    expect(problemOf(many, { accept: '', multiple: true })?.why).toBe('many');
  });
});

describe('remaining time', () => {
  type Steps = readonly (readonly [done: number, ms: number])[];
  const nothing: Pace = { done: 0, ms: 0, start: { done: 0, ms: 0 }, rate: null };
  /** Of `all`, after these reports. */
  const left = (all: number, reports: Steps): number | null => {
    const pace = reports.map(([done, ms]) => ({ done, ms })).reduce<Pace | null>(paceAfter, null);
    return leftOf(pace ?? nothing, all);
  };

  test.each<[what: string, reports: Steps, wanted: number | null]>([
    ['is unknown after the first report', [[0, 0]], null],
    [
      'is unknown for the first second',
      [
        [0, 500],
        [1, 1000],
      ],
      null,
    ],
    [
      'is known after more than a second',
      [
        [0, 500],
        [1, 1600],
      ],
      9 * 1100,
    ],
    [
      'is none when all is done',
      [
        [0, 0],
        [10, 5000],
      ],
      null,
    ],
    [
      'rests on the pace since the first report, not on what came before it',
      [
        [0, 20_000],
        [5, 25_000],
      ],
      5000,
    ],
    [
      'begins anew when a report goes back',
      [
        [5, 5000],
        [1, 6000],
      ],
      9 * 6000,
    ],
  ])('%s', (_, reports, wanted) => {
    expect(left(10, reports)).toEqual(wanted);
  });

  test('follows a change of pace without jumping to it', () => {
    const even: Steps = Array.from({ length: 11 }, (_, i) => [i, i * 1000]);
    const steady = left(100, even) ?? 0;
    const hiccup = left(100, [...even, [11, 12_000]]) ?? 0;
    expect(steady).toBeCloseTo(90_000);
    expect(hiccup).toBeGreaterThan(90_000);
    expect(hiccup).toBeLessThan(120_000);
    const slower: Steps = Array.from({ length: 10 }, (_, i) => [11 + i, 13_000 + i * 3000]);
    expect(left(100, [...even, ...slower]) ?? 0).toBeGreaterThan(200_000);
  });

  test('is written as coarsely as it is known', () => {
    expect([400, 12_300, 59_500, 100_000, 1_500_000].map((ms) => formatRemaining(ms, 'en'))).toEqual([
      '1 s',
      '13 s',
      '1 min',
      '1 min 40 s',
      '25 min',
    ]);
    expect([12_300, 60_000, 100_000].map((ms) => formatRemaining(ms, 'zh'))).toEqual(['13 秒', '1 分钟', '1 分 40 秒']);
  });
});
