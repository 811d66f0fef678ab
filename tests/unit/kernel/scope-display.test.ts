import { describe, expect, expectTypeOf, test } from 'vitest';
import { Emitter } from '../../../src/kernel/emitter.ts';
import { displayOf } from '../../../src/kernel/scope/display.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { bench, FakeTensor } from './bench.ts';

/** A bench whose every output is noted, with its time. */
function record() {
  const { context } = bench();
  const sent: { slot: string; text: string; at: number }[] = [];
  const emitter = new Emitter((slot, output: Output) =>
    sent.push({ slot, text: output.kind === 'text' ? output.text : JSON.stringify(output), at: performance.now() }),
  );
  return { display: displayOf({ ...context, emitter }), emitter, sent, texts: () => sent.map(({ text }) => text) };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('display returns the value it was given', () => {
  const { display } = record();
  const value = { a: 1 };
  expectTypeOf(display(value)).toEqualTypeOf<{ a: number }>();
  expect(display(value)).toBe(value);
  const numbers = [1, 2].values();
  expect(display(numbers)).toBe(numbers);
  expect(display('text', 'slot')).toBe('text');
});

describe('a promise', () => {
  test('shows what it resolves to, in the place of its call', async () => {
    const { display, emitter, sent } = record();
    const later = wait(20).then(() => 'late');
    expect(display(later)).toBe(later);
    display('after');
    await emitter.settle();
    const last = new Map(sent.map(({ slot, text }) => [slot, text]));
    expect([...last]).toEqual([
      ['#1', 'late'],
      ['#2', 'after'],
    ]);
  });

  test('that is superseded in its slot comes too late', async () => {
    const { display, emitter, sent } = record();
    void display(
      wait(20).then(() => 'late'),
      's',
    );
    display('newer', 's');
    await emitter.settle();
    expect(sent.at(-1)?.text).toBe('newer');
  });

  test('that is rejected is the run’s error', async () => {
    const { display, emitter } = record();
    display(Promise.reject(new Error('no data'))).catch(() => undefined);
    await expect(emitter.settle()).rejects.toThrow('no data');
  });
});

describe('a generator', () => {
  test('shows each of its values in one slot, at most one a frame', async () => {
    const { display, emitter, sent } = record();
    display(
      (function* () {
        for (const value of ['a', 'b', 'c', 'd']) yield value;
      })(),
    );
    await emitter.settle();
    expect(new Set(sent.map(({ slot }) => slot))).toEqual(new Set(['#1']));
    const shown = sent.filter(({ text }) => text !== '…');
    expect(shown.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
    const gaps = shown.slice(1).map(({ at }, i) => at - (shown[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(10);
  });

  test('is not asked for a value before the one before it is shown, tensors’ numbers included', async () => {
    const { display, emitter, texts } = record();
    let asked = 0;
    display(
      (function* () {
        for (; asked < 3; asked++) yield new FakeTensor([asked], [1]);
      })(),
    );
    await emitter.settle();
    expect(texts().filter((text) => text.includes('"tensor"'))).toHaveLength(3);
  });

  test('that never ends keeps the run going, which says so once, until it is finished; then it is closed', async () => {
    const { display, emitter } = record();
    let closed = false;
    display(
      (function* () {
        try {
          for (let i = 0; ; i++) yield String(i);
        } finally {
          closed = true;
        }
      })(),
    );
    let playing = 0;
    const settled = emitter.settle(() => (playing += 1));
    await wait(60);
    expect([playing, closed]).toEqual([1, false]);
    emitter.finish();
    await settled;
    expect(closed).toBe(true);
  });

  test('is closed when a new run of the cell begins', async () => {
    const { display, emitter, sent } = record();
    let closed = false;
    display(
      (function* () {
        try {
          for (;;) yield 'again';
        } finally {
          closed = true;
        }
      })(),
    );
    await wait(30);
    emitter.close();
    await emitter.settle();
    const before = sent.length;
    await wait(40);
    expect([closed, sent.length]).toEqual([true, before]);
  });

  test('is closed when another value takes its slot', async () => {
    const { display, emitter, sent } = record();
    let values = 0;
    display(
      (function* () {
        for (;;) yield `value ${(values += 1)}`;
      })(),
      's',
    );
    await wait(30);
    display('newer', 's');
    await emitter.settle();
    expect(sent.at(-1)?.text).toBe('newer');
  });

  test('that fails is the run’s error, with its place, and ends the others', async () => {
    const { display, emitter } = record();
    display(
      (function* () {
        for (;;) yield 'endless';
      })(),
    );
    display(
      (function* fails() {
        yield 'one';
        throw new Error('at step 2');
      })(),
    );
    const error: unknown = await emitter.settle().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: 'at step 2' });
    expect((error as Error).stack).toMatch(/fails.*scope-display/);
  });

  test('may yield promises; iterators of lists are values', async () => {
    const { display, emitter, texts } = record();
    display(
      (function* () {
        yield Promise.resolve('resolved');
      })(),
    );
    display([1, 2].values());
    await emitter.settle();
    expect(texts()).toContain('resolved');
    expect(texts().some((text) => text.includes('"kind":"value"'))).toBe(true);
  });
});

describe('an async iterable', () => {
  test('shows its values as they come, and no faster than they can be sent', async () => {
    const { display, emitter, sent, texts } = record();
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    display(
      (async function* () {
        // No pause between the values: the worker would hear nothing else.
        for (let i = 0; i < 20_000; i++) yield await Promise.resolve(String(i));
      })(),
    );
    await emitter.settle();
    clearInterval(timer);
    expect(texts().at(-1)).toBe('19999');
    expect(sent.length).toBeLessThan(1000);
    expect(turns).toBeGreaterThan(0);
  });

  test('that waits for what never comes ends with the run', async () => {
    const { display, emitter, texts } = record();
    display(
      (async function* () {
        yield 'first';
        await new Promise(() => undefined);
        yield 'never';
      })(),
    );
    let playing = false;
    const settled = emitter.settle(() => (playing = true));
    await wait(30);
    expect(playing).toBe(true);
    emitter.finish();
    await settled;
    expect(texts().at(-1)).toBe('first');
  });

  test('is anything with Symbol.asyncIterator; a Proxy that refuses is a value', async () => {
    const { display, emitter, texts } = record();
    let left = 2;
    display({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: left === 0, value: `left ${left--}` }) }),
    });
    display(
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    );
    await emitter.settle();
    expect(texts()).toEqual(expect.arrayContaining(['left 2', 'left 1']));
  });
});
