import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import { inputs } from '../../../src/kernel/scope/inputs/index.ts';
import type { CourseFile, Input } from '../../../src/kernel/scope/inputs/types.ts';
import { viewOf } from '../../../src/kernel/scope/view.ts';
import { inputLimits, inputValue, type InputValue } from '../../../src/protocol/input.ts';
import { output } from '../../../src/protocol/output.ts';
import { bench } from './bench.ts';

function seen<T>(input: Input<T>, set?: InputValue): T {
  return viewOf(bench(set === undefined ? {} : { k: set }).context)(input);
}

const sent = (name: string, text: string, type = 'text/csv') => {
  const bytes = new TextEncoder().encode(text);
  return { name, type, size: bytes.length, bytes };
};
const one = (text: string): CourseFile => {
  const file = seen(inputs.file({ label: 'k' }), [sent('a.csv', text)]);
  if (!file) throw new Error('no file');
  return file;
};

test('is null until one is chosen; several are a list', () => {
  expect(seen(inputs.file({ label: 'k' }))).toBeNull();
  expect(seen(inputs.file({ label: 'k' }), 'a.csv')).toBeNull();
  expect(seen(inputs.file({ label: 'k', multiple: true }))).toEqual([]);
  const two = [sent('a.csv', 'a'), sent('b.csv', 'b')];
  expect(seen(inputs.file({ label: 'k', multiple: true }), two).map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  expect(seen(inputs.file({ label: 'k' }), two)?.name).toBe('a.csv');
});

test('reads as text, bytes, JSON and rows', async () => {
  const file = one('\uFEFFname,n\r\n"Ada, Countess",3\n"say ""hi""",-0.5\n');
  expect([file.name, file.mimeType, file.size]).toEqual(['a.csv', 'text/csv', 47]);
  expect(await file.text()).toMatch(/^name/);
  expect((await file.arrayBuffer()).byteLength).toBe(47);
  const rows = await file.csv();
  expect(rows.columns).toEqual(['name', 'n']);
  expect([...rows]).toEqual([
    { name: 'Ada, Countess', n: '3' },
    { name: 'say "hi"', n: '-0.5' },
  ]);
  expect((await file.csv({ typed: true }))[1]).toEqual({ name: 'say "hi"', n: -0.5 });
  expect(await file.csv({ array: true })).toHaveLength(3);
  expect(await one('[1, {"a": 2}]').json()).toEqual([1, { a: 2 }]);
  expect(await one('a\tb\n1\t').tsv({ array: true, typed: true })).toEqual([
    ['a', 'b'],
    [1, null],
  ]);
  expect(await one('真').text('utf-16le')).not.toBe('真');
});

test('what is written badly is read as far as it goes', async () => {
  expect(await one('"a"b,"c').csv({ array: true })).toEqual([['ab', 'c']]);
  expect(await one('a,\n,"",\n\nx').csv({ array: true })).toEqual([['a', ''], ['', '', ''], [''], ['x']]);
  expect((await one('a,__proto__\n1,2,3\n4').csv()).map((row) => Object.entries(row))).toEqual([
    [
      ['a', '1'],
      ['__proto__', '2'],
    ],
    [['a', '4']],
  ]);
  expect(await one('').csv()).toHaveLength(0);
});

test('typed values are numbers, truths, dates, nothing or texts', async () => {
  const [row] = await one('a,b,c,d,e\n 1e3 ,true,2026-11-22,,1 2').csv({ typed: true });
  expect(row).toEqual({ a: 1000, b: true, c: new Date('2026-11-22'), d: null, e: '1 2' });
});

test('a file that is not JSON is a clear error in both languages', async () => {
  const error: unknown = await one('{')
    .json()
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CourseError);
  expect((error as CourseError).in('zh')).toBe('文件 a.csv 不是 JSON。');
  expect((error as CourseError).in('en')).toContain('a.csv is not JSON');
});

test('its contents go to the worker and are not sent back', () => {
  const { context, emitter, shown } = bench({ k: [sent('a.csv', 'abc')] });
  viewOf(context)(inputs.file({ label: 'k' }));
  emitter.flush();
  expect([...shown.values()]).toMatchObject([{ value: [{ name: 'a.csv', type: 'text/csv', size: 3 }] }]);
  expect(JSON.stringify([...shown.values()])).not.toContain('bytes');
  expect([...shown.values()].every((each) => v.is(output, each))).toBe(true);
});

test('more than the worker takes is no message of the protocol', () => {
  const large = new Uint8Array(inputLimits.fileBytes + 1);
  expect(v.is(inputValue, [{ name: 'a', type: '', size: large.length, bytes: large }])).toBe(false);
  expect(v.is(inputValue, [sent('a', 'a')])).toBe(true);
  expect(
    v.is(
      inputValue,
      Array.from({ length: 101 }, () => sent('a', 'a')),
    ),
  ).toBe(false);
  expect(v.is(inputValue, new Float32Array(inputLimits.items + 1))).toBe(false);
  expect(v.is(inputValue, Array.from({ length: inputLimits.items + 1 }, String))).toBe(false);
});
