import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import { inputs } from '../../../src/kernel/scope/inputs/index.ts';
import type { CourseFile, Input, View } from '../../../src/kernel/scope/inputs/types.ts';
import { viewOf } from '../../../src/kernel/scope/view.ts';
import type { InputSpec, InputValue } from '../../../src/protocol/input.ts';
import { output } from '../../../src/protocol/output.ts';
import { bench } from './bench.ts';

/** What `view` returns when the reader has set the input to a value, and what is shown. */
function seen<T>(input: Input<T>, set?: InputValue): T {
  const slot = input.spec.label || (input.spec.type === 'button' ? input.spec.contents.join(' ') : '');
  return viewOf(bench(set === undefined ? {} : { [slot]: set }).context)(input);
}

/** The keys of choices, by their labels. */
function key(input: Input<unknown>, label: string, nth = 0): string {
  const { spec } = input;
  const choices = 'choices' in spec ? spec.choices : [];
  return choices.filter((choice) => choice.label === label)[nth]?.key ?? '';
}

function specOf<K extends InputSpec['type']>(input: Input<unknown>, type: K): Extract<InputSpec, { type: K }> {
  if (input.spec.type !== type) throw new Error(`${input.spec.type} is no ${type}`);
  return input.spec as Extract<InputSpec, { type: K }>;
}

/** The error that a use of an input throws, in both languages. */
function refusal(use: () => unknown): { en: string; zh: string } {
  try {
    use();
  } catch (error) {
    if (error instanceof CourseError) return { en: error.in('en'), zh: error.in('zh') };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('types', () => {
  const view: View = (input) => seen(input);

  test('a choice is one of the items, several are a list of them', () => {
    expectTypeOf(view(inputs.select(['a', 'b']))).toEqualTypeOf<'a' | 'b'>();
    expectTypeOf(view(inputs.select([1, 2], { value: 2 }))).toEqualTypeOf<1 | 2>();
    expectTypeOf(view(inputs.select(['a', 'b'], { multiple: true, value: ['b'] }))).toEqualTypeOf<('a' | 'b')[]>();
    expectTypeOf(view(inputs.select(new Map([['x', Math.sin]])))).toEqualTypeOf<(x: number) => number>();
    expectTypeOf(view(inputs.select([{ n: 1 }], { valueof: ({ n }) => String(n) }))).toEqualTypeOf<string>();
    expectTypeOf(view(inputs.radio(['a', 'b']))).toEqualTypeOf<'a' | 'b' | null>();
    expectTypeOf(view(inputs.radio(['a', 'b'], { value: 'a' }))).toEqualTypeOf<'a' | 'b'>();
    expectTypeOf(view(inputs.checkbox([1, 2]))).toEqualTypeOf<(1 | 2)[]>();
    // @ts-expect-error: not among the choices
    expect(() => inputs.select(['a', 'b'], { value: 'c' })).toThrow();
  });

  test('every other input has its own type too', () => {
    expectTypeOf(view(inputs.range([0, 1]))).toEqualTypeOf<number>();
    expectTypeOf(view(inputs.toggle())).toEqualTypeOf<boolean>();
    expectTypeOf(view(inputs.toggle({ values: ['on', 0] }))).toEqualTypeOf<'on' | 0>();
    expectTypeOf(view(inputs.text())).toEqualTypeOf<string>();
    expectTypeOf(view(inputs.textarea())).toEqualTypeOf<string>();
    expectTypeOf(view(inputs.button('go'))).toEqualTypeOf<number>();
    expectTypeOf(view(inputs.button('go', { value: '', reduce: (text) => `${text}!` }))).toEqualTypeOf<string>();
    expectTypeOf(view(inputs.button([['more', (n) => n + 1]], { value: 0 }))).toEqualTypeOf<number>();
    expectTypeOf(view(inputs.file())).toEqualTypeOf<CourseFile | null>();
    expectTypeOf(view(inputs.file({ multiple: true }))).toEqualTypeOf<CourseFile[]>();
    expectTypeOf(view(inputs.draw())).toEqualTypeOf<Float32Array<ArrayBuffer>>();
  });
});

describe('view', () => {
  test('takes only what Inputs makes', () => {
    const forged = { spec: { type: 'toggle', label: '' }, initial: true, accept: () => true, read: () => true };
    for (const wrong of [forged, 1, null]) {
      const { en, zh } = refusal(() => viewOf(bench().context)(wrong as never));
      expect(en).toContain('view takes an input');
      expect(zh).toMatch(/view 的参数/);
    }
  });

  test('a label that comes twice has two slots', () => {
    const { context, emitter, shown } = bench({ 'k (2)': 5 });
    const view = viewOf(context);
    expect([
      view(inputs.number([0, 9], { label: 'k', value: 0 })),
      view(inputs.number([0, 9], { label: 'k' })),
    ]).toEqual([0, 5]);
    emitter.flush();
    expect([...shown.keys()]).toEqual(['k', 'k (2)']);
  });
});

describe('range and number', () => {
  const options = { label: 'k', value: 3, step: 1 };

  test('a value is the nearest that the input can have; what is no number counts as not set', () => {
    const range = inputs.range([0, 10], options);
    expect([undefined, 7, 7.4, 99, 'seven', NaN].map((set) => seen(range, set))).toEqual([3, 7, 7, 10, 3, 3]);
    expect(seen(inputs.range([0, 1], { label: 'k', step: 0.1 }), 0.30000000000000004)).toBe(0.3);
    expect(seen(inputs.number({ label: 'k' }), 1e9)).toBe(1e9);
  });

  test('without a value they begin in the middle, as Observable’s do', () => {
    expect(
      [inputs.range([0, 10]), inputs.number([0, 9]), inputs.number(), inputs.range()].map((each) => seen(each)),
    ).toEqual([5, 4.5, 0, 0.5]);
  });

  test('a step rounds the value that the cell gives', () => {
    expect([inputs.number([0, 9], { step: 1 }), inputs.range([0, 9], { step: 1 })].map((each) => seen(each))).toEqual([
      5, 5,
    ]);
  });

  test('a transform spaces the slider’s values by itself, ends and initial value included', () => {
    const { stops = [] } = specOf(inputs.range([1e-4, 1], { transform: Math.log, value: 0.003 }), 'range');
    const ratios = stops.slice(1).map((stop, i) => stop / (stops[i] ?? 1));
    expect([stops[0], stops.at(-1), stops.includes(0.003)]).toEqual([1e-4, 1, true]);
    expect(Math.max(...ratios)).toBeLessThan(1.07);
    const falling = specOf(inputs.range([1, 10], { transform: (x) => 1 / x, invert: (x) => 1 / x }), 'range');
    expect(falling.stops?.[0]).toBe(1);
    expect(falling.stops).toEqual(falling.stops?.toSorted((a, b) => a - b));
  });

  test('a format writes every value that the slider can have', () => {
    const spec = specOf(inputs.range([0, 1], { step: 0.5, format: (x) => `${100 * x} %` }), 'range');
    expect(spec.texts).toEqual(['0 %', '50 %', '100 %']);
  });

  test.each([
    [() => inputs.range([1, 1]), /smaller one first/, /较小的在前/],
    [() => inputs.range([0, Infinity]), /two finite numbers/, /有限的数/],
    [() => inputs.range('01' as never), /two finite numbers/, /有限的数/],
    [() => inputs.range([0, 1], { value: '1' as never }), /a number, not 1/, /而不是 1/],
    [() => inputs.range([0, 1], { step: 0 }), /above 0/, /大于 0/],
    [() => inputs.range([0, 1], { transform: Math.log }), /Math.log needs a range above 0/, /Math.log 要求范围大于 0/],
    [() => inputs.range([-1, 1], { transform: (x) => x * x }), /rise or fall/, /始终递增/],
    [() => inputs.range([0, 1], { step: 1e-5, format: String }), /at most 1000 steps/, /最多有 1000 步/],
    [() => inputs.number([2, 1]), /smaller one first/, /较小的在前/],
  ])('nonsense is refused in both languages (%#)', (use, en, zh) => {
    const said = refusal(use);
    expect(said.en).toMatch(en);
    expect(said.zh).toMatch(zh);
  });
});

describe('choices', () => {
  const twins = [{ name: 'net' }, { name: 'net' }, { name: 'other' }] as const;

  test('two that look alike stay two', () => {
    const select = inputs.select(twins, { label: 'k', format: ({ name }) => name });
    expect(seen(select)).toBe(twins[0]);
    expect(seen(select, key(select, 'net', 1))).toBe(twins[1]);
    const checkbox = inputs.checkbox(twins, { label: 'k', format: ({ name }) => name });
    expect(seen(checkbox, [key(checkbox, 'net', 1)])).toEqual([twins[1]]);
  });

  test('a choice is found again when the cell has made its list anew, longer and in another order', () => {
    const before = inputs.select([{ rate: 0.1 }, { rate: 1 }], { label: 'k', format: ({ rate }) => `rate ${rate}` });
    const chosen = key(before, 'rate 1');
    const after = inputs.select([{ rate: 3 }, { rate: 1 }, { rate: 0.1 }], {
      label: 'k',
      format: ({ rate }) => `rate ${rate}`,
    });
    expect(seen(after, chosen)).toEqual({ rate: 1 });
    expect(seen(inputs.select([{ rate: 3 }], { label: 'k' }), chosen)).toEqual({ rate: 3 });
  });

  test('keyof tells choices apart whose texts change', () => {
    const models = (loss: number) =>
      inputs.select([{ id: 'a' }, { id: 'b' }], {
        label: 'k',
        keyof: ({ id }) => id,
        format: ({ id }) => `${id} ${loss}`,
      });
    expect(seen(models(2), key(models(1), 'b 1'))).toEqual({ id: 'b' });
  });

  test('a Map shows its keys and yields its values', () => {
    const activations = new Map([
      ['sine', Math.sin],
      ['none', Math.abs],
    ]);
    const select = inputs.select(activations, { label: 'k', value: Math.abs });
    expect(specOf(select, 'select').choices.map(({ label }) => label)).toEqual(['sine', 'none']);
    expect(seen(select)).toBe(Math.abs);
    expect(seen(select, key(select, 'sine'))).toBe(Math.sin);
    expect(seen(inputs.select(activations, { valueof: ([name]) => name }))).toBe('sine');
  });

  test('a select begins with the first, a radio and several choices with none, as Observable’s do', () => {
    expect(seen(inputs.select(['a', 'b']))).toBe('a');
    expect(seen(inputs.radio(['a', 'b']))).toBeNull();
    expect(seen(inputs.radio(['a', 'b'], { value: 'b' }))).toBe('b');
    expect(seen(inputs.checkbox(['a', 'b']))).toEqual([]);
    expect(seen(inputs.select(['a', 'b'], { multiple: true }))).toEqual([]);
  });

  test('several choices come in the order of the list, whatever order they were made in', () => {
    const checkbox = inputs.checkbox(['a', 'b', 'c'], { label: 'k', value: ['b'] });
    expect(seen(checkbox)).toEqual(['b']);
    expect(seen(checkbox, [key(checkbox, 'c'), key(checkbox, 'a'), 'gone'])).toEqual(['a', 'c']);
    expect(seen(checkbox, [])).toEqual([]);
    expect(seen(checkbox, true)).toEqual(['b']);
  });

  test('NaN, null and undefined can be chosen', () => {
    const odd = inputs.select([1, NaN, null, undefined], { label: 'k', value: NaN });
    expect(seen(odd)).toBeNaN();
    expect(seen(odd, key(odd, 'null'))).toBeNull();
    expect(seen(inputs.radio([1, null], { value: null }))).toBeNull();
  });

  test('a toggle has two values, true and false unless others are given', () => {
    expect([undefined, true, false, 'yes'].map((set) => seen(inputs.toggle({ label: 'k' }), set))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const sign = inputs.toggle({ label: 'k', values: [1, -1], value: 1 });
    expect([seen(sign), seen(sign, false)]).toEqual([1, -1]);
  });

  test.each([
    [() => inputs.select([]), /at least one choice/, /选项至少 1 个/],
    [() => inputs.select(5 as never), /a list or a Map/, /列表或 Map/],
    [() => inputs.select(['a'], { value: 'b' as never }), /"b" is not among the choices/, /"b" 不在选项之中/],
    [() => inputs.checkbox(['a'], { value: 'a' as never }), /a list of them/, /应为一个列表/],
    [() => inputs.toggle({ values: [1, 2], value: 3 as never }), /3 is not among/, /3 不在选项之中/],
  ])('nonsense is refused in both languages (%#)', (use, en, zh) => {
    const said = refusal(use);
    expect(said.en).toMatch(en);
    expect(said.zh).toMatch(zh);
  });
});

describe('text', () => {
  test('what is too short, or no text, counts as not set', () => {
    const text = inputs.text({ label: 'k', value: 'abc', minlength: 2 });
    expect(['xyz', 'x', 3].map((set) => seen(text, set))).toEqual(['xyz', 'abc', 'abc']);
    expect(seen(inputs.textarea({ label: 'k' }), 'two\nlines')).toBe('two\nlines');
  });

  test('nonsense is refused in both languages', () => {
    expect(refusal(() => inputs.text({ minlength: -1 })).zh).toMatch(/不小于 0/);
    expect(refusal(() => inputs.textarea({ rows: 0 })).en).toMatch(/1 to 100 rows/);
  });
});

describe('button', () => {
  test('yields how often it was pressed', () => {
    expect(seen(inputs.button('go'))).toBe(0);
    expect(seen(inputs.button('go'), [0, 0, 0])).toBe(3);
    expect(seen(inputs.button('go'), [0, 5, -1])).toBe(1);
  });

  test('several buttons share a value', () => {
    const counter = inputs.button(
      [
        ['more', (n) => n + 1],
        ['none', () => 0],
      ],
      { value: 10, label: 'k' },
    );
    expect([[], [0], [0, 1], [0, 1, 0]].map((set) => seen(counter, set))).toEqual([10, 11, 0, 1]);
  });

  test('each press counts once, also when the cell runs again for another reason', () => {
    const { context } = bench({ k: [0, 0] });
    let drawn = 0;
    const lots = inputs.button('draw', { label: 'k', value: 0, reduce: () => ++drawn });
    expect(viewOf(context)(lots)).toBe(2);
    expect(viewOf(context)(lots)).toBe(2);
    expect(viewOf({ ...context, inputs: { k: [0, 0, 0] } })(lots)).toBe(3);
    expect(drawn).toBe(3);
  });

  test('a reduce that fails is asked again, and the value before it stays', () => {
    const { context } = bench({ k: [0] });
    let good = false;
    const button = inputs.button('go', {
      label: 'k',
      value: 1,
      reduce: (n) => {
        if (!good) throw new Error('not yet');
        return n * 2;
      },
    });
    expect(() => viewOf(context)(button)).toThrow('not yet');
    good = true;
    expect(viewOf(context)(button)).toBe(2);
  });

  test('nonsense is refused in both languages', () => {
    for (const wrong of [3, [], [['more']], { more: 1 }]) {
      const { en, zh } = refusal(() => inputs.button(wrong as never));
      expect(en).toMatch(/a function for each/);
      expect(zh).toMatch(/文字和相应的函数/);
    }
  });
});

describe('draw', () => {
  test('values are kept between paper and ink; another size counts as not drawn', () => {
    expect(seen(inputs.draw({ label: 'k', size: 4 }), [1, 2])).toEqual(new Float32Array(16));
    expect([...seen(inputs.draw({ label: 'k', size: 4 }), new Float32Array(16).fill(2))].every((x) => x === 1)).toBe(
      true,
    );
    expect(refusal(() => inputs.draw({ size: 1000 })).en).toMatch(/4 to 128/);
  });
});

test('whatever a cell gives for a text, the page understands the input', () => {
  const wrong = 3 as unknown as string;
  const made: Input<unknown>[] = [
    inputs.range([0, 1], { label: wrong, format: () => wrong }),
    inputs.text({ placeholder: wrong, value: wrong, submit: wrong as never }),
    inputs.select(new Map([[wrong, {}]]), { label: wrong, format: () => wrong }),
    inputs.checkbox([[], {}, Symbol('x'), () => 1], { keyof: () => wrong }),
    inputs.button('go', { label: wrong }),
    inputs.file({ accept: wrong, label: wrong }),
    inputs.draw({ label: wrong }),
  ];
  for (const input of made) {
    const { context, emitter, shown } = bench();
    viewOf(context)(input);
    emitter.flush();
    for (const each of shown.values()) expect(v.is(output, each), JSON.stringify(each)).toBe(true);
  }
});
