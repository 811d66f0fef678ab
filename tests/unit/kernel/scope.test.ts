import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Emitter } from '../../../src/kernel/emitter.ts';
import { checkOf } from '../../../src/kernel/scope/check.ts';
import { displayOf } from '../../../src/kernel/scope/display.ts';
import { imageGridOf, imageOf } from '../../../src/kernel/scope/image.ts';
import { inputs } from '../../../src/kernel/scope/inputs/index.ts';
import { printOf } from '../../../src/kernel/scope/print.ts';
import { progressOf } from '../../../src/kernel/scope/progress.ts';
import { tableOf } from '../../../src/kernel/scope/table.ts';
import { verifyOf } from '../../../src/kernel/scope/verify.ts';
import { viewOf } from '../../../src/kernel/scope/view.ts';
import { output } from '../../../src/protocol/output.ts';
import { bench, FakeTensor } from './bench.ts';

describe('print', () => {
  test('collections, classes and errors are written with what is in them', async () => {
    const { context, settled } = bench();
    class Point {
      x = 1;
    }
    printOf(context)(new Map([['a', 1]]), new Set([1, 2]), new Point(), new TypeError('no'), [-1e-7, [[[[1]]]]], null);
    expect(await settled()).toMatchObject([
      { text: 'Map {"a" → 1} Set [1, 2] Point {x: 1} TypeError: no [−1×10⁻⁷, [[[…]]]] null' },
    ]);
  });

  test('long texts and many lines are cut to what a page can lay out', async () => {
    const { context, settled } = bench();
    displayOf(context)('x'.repeat(1_000_000));
    for (let i = 0; i < 300; i++) printOf(context)('y'.repeat(5000));
    const print = printOf(context);
    for (let i = 0; i < 300; i++) print('y'.repeat(5000));
    const shown = await settled();
    for (const each of shown) expect(v.is(output, each)).toBe(true);
    expect(shown[0]).toMatchObject({ text: expect.stringContaining('… and 800,100 more characters') as string });
    expect(shown.at(-1)).toMatchObject({ text: expect.stringMatching(/^… \d+ earlier lines\n/) as string });
  });

  test('a tensor inside an object is waited for', async () => {
    const { context, settled } = bench();
    printOf(context)({ w: new FakeTensor([1, 2], [2]) });
    expect(await settled()).toMatchObject([{ text: '{w: [1, 2]}' }]);
  });

  test('lines that follow one another are one output, and begin anew after another output', async () => {
    const { context, settled } = bench();
    const print = printOf(context);
    print('a', 1);
    print([1, 'x'], { k: new Float32Array([0.1]) });
    displayOf(context)('between');
    print(new FakeTensor([1, 2], [1, 2]));
    expect(await settled()).toMatchObject([
      { text: 'a 1\n[1, "x"] {k: [0.1]}' },
      { text: 'between' },
      { text: '[[1, 2]]' },
    ]);
  });

  test('a full-width mark takes no space after it', async () => {
    const { context, settled } = bench({}, 'zh');
    printOf(context)('测试：', 360, '张');
    expect(await settled()).toMatchObject([{ text: '测试：360 张' }]);
  });
});

describe('display', () => {
  test('a later value of a slot takes the earlier one’s place, also when the earlier one comes late', async () => {
    const { context, shown, settled } = bench();
    const display = displayOf(context);
    display(new FakeTensor([1], [1]), 's');
    display('newer', 's');
    await settled();
    expect([...shown]).toMatchObject([['s', { kind: 'text', text: 'newer' }]]);
  });

  test('a tensor shows its shape, extremes and first values, and its clone is disposed', async () => {
    const { context, settled } = bench();
    const tensor = new FakeTensor([3, NaN, -1], [3]);
    displayOf(context)(tensor);
    expect(await settled()).toMatchObject([
      {
        tree: {
          type: 'numbers',
          of: 'tensor',
          shape: [3],
          range: { min: -1, max: 3, mean: 1 },
          nan: 1,
          values: [3, NaN, -1],
        },
      },
    ]);
    expect(tensor.disposed).toBe(1);
  });

  test('too many outputs and too much data are clear errors', () => {
    const { context } = bench();
    const display = displayOf(context);
    expect(() => Array.from({ length: 501 }, (_, i) => display(i))).toThrow(/more than 500 outputs/);
    expect(() => imageOf(bench().context)(Array.from({ length: 3000 }, () => new Float32Array(3000)))).toThrow(/32 MB/);
  });

  test('nothing is sent after the run is closed, and a tight loop sends few messages', async () => {
    let messages = 0;
    const emitter = new Emitter(() => {
      messages += 1;
    });
    for (let i = 0; i < 20_000; i++) emitter.put('s', { kind: 'text', text: String(i), tone: 'plain' });
    expect(messages).toBeLessThan(100);
    emitter.close();
    const before = messages;
    emitter.put('s', { kind: 'text', text: 'late', tone: 'plain' });
    await emitter.settle();
    expect(messages).toBe(before);
  });
});

describe('check', () => {
  test.each([
    [[1, 1 + 1e-9], 'good', ''],
    [[1, 2], 'bad', 'got 1, expected 2'],
    [
      [
        [1, 2, 3],
        [1, 2, 4],
      ],
      'bad',
      'first difference at [2]: got 3, expected 4',
    ],
    [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 2],
          [0, 4],
        ],
      ],
      'bad',
      'at [1, 0]',
    ],
    [
      [
        [1, 2],
        [1, 2, 3],
      ],
      'bad',
      'got shape [2], expected [3]',
    ],
    [
      [
        [[1], [1, 2]],
        [[1], [1, 2, 3]],
      ],
      'bad',
      'got shape [[1], [2]], expected [[1], [3]]',
    ],
    [
      [
        [[1, 2], [3]],
        [[1, 2], [4]],
      ],
      'bad',
      'at [2]: got 3, expected 4',
    ],
    [
      [
        [[1, 2], [3]],
        [[1], [2, 3]],
      ],
      'bad',
      'got shape [[2], [1]], expected [[1], [2]]',
    ],
    [[Float32Array.of(0.1), [0.1]], 'good', ''],
    [[NaN, NaN], 'good', ''],
    [[NaN, 1], 'bad', 'got NaN'],
    [['relu', 'relu'], 'good', ''],
    [[new FakeTensor([1, 2], [2]), [1, 3]], 'bad', 'first difference at [1]'],
  ] as const)('of %j', async ([got, expected], tone, said) => {
    const { context, settled } = bench();
    checkOf(context)('it', got, expected);
    const [output] = await settled();
    expect(output).toMatchObject({ kind: 'text', tone });
    expect(JSON.stringify(output)).toContain(said);
  });

  test('names and differences are joined as the language does', async () => {
    const { context, settled } = bench({}, 'zh');
    checkOf(context)('w', 1, 2);
    expect(await settled()).toMatchObject([{ text: 'w：得到 1，应为 2' }]);
  });
});

describe('verify', () => {
  const cases = [[[3, 1]], [[1, 2]], [[2, 0]]] as [number[]][];
  const sorted = (values: number[]): number[] => [...values].sort((a, b) => a - b);

  test('says in how many cases a function is right, and gives each its own copy of the arguments', async () => {
    const { context, settled } = bench();
    verifyOf(context)(
      function sort(values: number[]) {
        return values.sort((a, b) => a - b);
      },
      sorted,
      cases,
    );
    expect(await settled()).toMatchObject([{ tone: 'good', text: 'sort: right in all 3 hidden cases' }]);
    expect(cases[0]).toEqual([[3, 1]]);
  });

  test('shows the first case that differs, what it was asked and where the answers part', async () => {
    const { context, settled } = bench();
    verifyOf(context)((values: number[]) => values, sorted, cases.slice(1));
    expect(await settled()).toMatchObject([
      { tone: 'bad', text: expect.stringContaining('Hidden case 2 of 2') as unknown },
    ]);
    expect(JSON.stringify(await settled())).toContain('([2, 0]): first difference at [0]: got 2, expected 0');
  });

  test('waits for promises and tensors', async () => {
    const { context, settled } = bench();
    verifyOf(context)(
      (x: number) => Promise.resolve(new FakeTensor([x, x], [2])),
      (x) => [x, x],
      [[1], [2]],
    );
    expect(await settled()).toMatchObject([{ tone: 'good' }]);
  });

  test('where the reader’s function throws, says in which case, and the run fails with the error', async () => {
    const { context, settled, shown } = bench();
    const fail = (x: number): number => {
      if (x > 1) throw new RangeError('too large');
      return x;
    };
    verifyOf(context)(fail, (x) => x, [[1], [2]]);
    await expect(settled()).rejects.toThrow('too large');
    expect([...shown.values()]).toMatchObject([
      { tone: 'bad', text: 'Hidden case 2 of 2, fail(2): stopped with an error' },
    ]);
  });
});

test('whatever a cell gives for a text or a number, the page understands what it shows', async () => {
  const { context, settled } = bench();
  const wrong = 3 as unknown as string;
  const odd = Object.defineProperty(() => null, 'name', { value: 3 });
  displayOf(context)({ constructor: odd, method: odd }, wrong);
  displayOf(context)(Object.assign(new Error('x'), { name: 3 }));
  progressOf(context)(1, 2, wrong);
  checkOf(context)(wrong, [1], [1]);
  tableOf(context)([{ 3: 1 }], { columns: [3 as never] });
  imageGridOf(context)([[[1]]], { columns: NaN, scale: NaN, labels: [3], tones: [wrong as 'good'] });
  viewOf(context)(inputs.range([0, 1], { label: wrong }));
  viewOf(context)(inputs.text({ placeholder: wrong }));
  viewOf(context)(inputs.select(new Map([[wrong, {}]])));
  for (const shown of await settled()) expect(v.is(output, shown), JSON.stringify(shown)).toBe(true);
});

describe('pictures and tables', () => {
  test('grey, colour and tensors become pixels', async () => {
    const { context, settled } = bench();
    imageOf(context)([[0, 1]], { label: 'l', scale: 3 });
    imageOf(context)([[[1, 0, 0]]]);
    imageGridOf(context)(new FakeTensor([0, 1, 1, 0], [2, 1, 2]), {
      columns: 2,
      labels: [7, 8],
      tones: ['good', 'bad'],
    });
    expect(await settled()).toMatchObject([
      {
        images: [
          { width: 2, height: 1, pixels: new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]), label: 'l' },
        ],
        scale: 3,
      },
      { images: [{ pixels: new Uint8ClampedArray([255, 0, 0, 255]) }] },
      {
        columns: 2,
        images: [
          { label: '7', tone: 'good' },
          { label: '8', tone: 'bad', width: 2 },
        ],
      },
    ]);
  });

  test('what is no picture is a clear error, also when it comes as a tensor', async () => {
    const { context, settled } = bench();
    expect(() => imageOf(context)([[1, 2], [3]])).toThrow(/rows of numbers/);
    imageOf(context)(new FakeTensor([1, 2, 3], [3]));
    await expect(settled()).rejects.toThrow(/rows of numbers/);
  });

  test('a table has the rows’ keys, or the chosen ones, numbers in one binary column', async () => {
    const { context, settled } = bench();
    tableOf(context)([{ a: 1, b: [1, 2] }, { a: 2 }]);
    tableOf(context)(new Set([{ i: 1, j: 0 }]), { columns: ['i'] });
    const [first, second] = await settled();
    expect(first).toEqual({
      kind: 'table',
      columns: [
        { name: 'a', values: Float64Array.of(1, 2) },
        { name: 'b', values: ['[1, 2]', null] },
      ],
      rows: 2,
      total: 2,
      hidden: 0,
    });
    expect(second).toMatchObject({ columns: [{ name: 'i' }], total: 1 });
  });

  test('of a million rows the first hundred thousand are sent, with how many there are', async () => {
    const { context, settled } = bench();
    tableOf(context)(Array.from({ length: 1_000_000 }, (_, i) => ({ i })));
    const [shown] = await settled();
    expect(shown).toMatchObject({ rows: 100_000, total: 1_000_000 });
    expect(v.is(output, shown)).toBe(true);
  });

  test('rows without end, too many columns and rows that refuse are cut', async () => {
    const { context, settled } = bench();
    const endless = function* (): Generator<object> {
      for (let i = 0; ; i++) yield { i };
    };
    tableOf(context)(endless());
    tableOf(context)([Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`c${i}`, 'x'.repeat(1000)]))]);
    const refuse = (): never => {
      throw new Error('no');
    };
    tableOf(context)([new Proxy({}, { ownKeys: refuse, get: refuse }), { a: 1 }]);
    const [first, second, third] = await settled();
    expect(first).toMatchObject({ rows: 100_000, total: null });
    expect(second).toMatchObject({ columns: { length: 100 }, hidden: 50 });
    expect(third).toMatchObject({ columns: [{ name: 'a', values: [null, 1] }] });
  });

  test('of too many pictures the first are sent, with how many there are', async () => {
    const { context, settled } = bench();
    imageGridOf(context)(Array.from({ length: 1000 }, () => [[1]]));
    expect(await settled()).toMatchObject([{ images: { length: 500 }, total: 1000 }]);
  });
});
