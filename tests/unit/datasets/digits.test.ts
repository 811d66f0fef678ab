import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import { digitsPath, loadDigits } from '../../../src/datasets/digits.ts';

const root = 'https://course.example/sub/';
const file = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(new URL(`../../../public/${digitsPath}`, import.meta.url)));

/** Answers every request with one response. */
const answering =
  (response: () => Response | Promise<Response>): typeof fetch =>
  () =>
    Promise.resolve(response());
const loading = (body: Uint8Array<ArrayBuffer>) => loadDigits({ root, fetch: answering(() => new Response(body)) });
const failure = async (loaded: Promise<unknown>): Promise<CourseError> => {
  const error: unknown = await loaded.catch((thrown: unknown) => thrown);
  if (!(error instanceof CourseError)) throw new Error(`not a CourseError: ${String(error)}`);
  return error;
};

test('the packed file holds the 1,797 digits with the known number of each', async () => {
  const digits = await loading(await file());
  expect(digits.count).toBe(1797);
  expect(digits.size).toBe(8);
  expect(digits.images).toHaveLength(1797 * 64);
  const counts = new Array<number>(10).fill(0);
  for (const label of digits.labels) counts[label] = (counts[label] ?? 0) + 1;
  // The class distribution that the UCI repository publishes for the test part.
  expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  expect(digits.images.every((value) => Number.isInteger(value) && value >= 0 && value <= 16)).toBe(true);
});

test('the first picture is the zero that scikit-learn shows in its documentation', async () => {
  const digits = await loading(await file());
  expect(digits.labels[0]).toBe(0);
  expect([...digits.images.slice(0, 16)]).toEqual([0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]);
});

test('the file is asked for below the site’s root', async () => {
  const asked: string[] = [];
  await loadDigits({
    root,
    fetch: async (address) => {
      asked.push(new Request(address).url);
      return new Response(await file());
    },
  });
  expect(asked).toEqual(['https://course.example/sub/data/digits/digits.bin']);
});

test('a split keeps each picture with its label and loses none', async () => {
  const digits = await loading(await file());
  const { train, test: held } = digits.split({ test: 0.2, seed: 1 });
  expect([train.count, held.count]).toEqual([1438, 359]);
  const key = (of: typeof digits, i: number): string =>
    `${of.labels[i]}:${of.images.slice(i * 64, (i + 1) * 64).join()}`;
  const keys = (of: typeof digits): string[] => Array.from({ length: of.count }, (_, i) => key(of, i));
  expect([...keys(train), ...keys(held)].sort()).toEqual(keys(digits).sort());
});

test('a missing file is an error in both languages that names file and status', async () => {
  const error = await failure(loadDigits({ root, fetch: answering(() => new Response('', { status: 404 })) }));
  for (const text of [error.in('en'), error.in('zh')]) expect(text).toMatch(/data\/digits\/digits\.bin.*404/s);
});

test('an unreachable server is an error that says so, and keeps the cause', async () => {
  const error = await failure(loadDigits({ root, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }));
  expect(error.in('en')).toContain('server was not reached');
  expect(error.in('zh')).toContain('无法连接服务器');
  expect(error.cause).toBeInstanceOf(TypeError);
});

test('a file cut short is refused with both sizes', async () => {
  const error = await failure(loading((await file()).slice(0, 5000)));
  expect(error.in('en')).toContain('5000 bytes instead of 116821');
  expect(error.in('zh')).toContain('116821');
});

test('a single flipped bit is noticed', async () => {
  const bytes = await file();
  bytes[60_000] = (bytes[60_000] ?? 0) ^ 1;
  expect((await failure(loading(bytes))).in('en')).toContain('checksum');
});

test('another kind of file and another version are refused', async () => {
  const page = new TextEncoder().encode('<!doctype html><title>Not here</title>');
  expect((await failure(loading(page))).in('en')).toContain('does not begin as a file of digits');
  expect((await failure(loading(new Uint8Array(3)))).in('zh')).toContain('已损坏');
  const bytes = await file();
  bytes[4] = 9;
  expect((await failure(loading(bytes))).in('en')).toContain('version is 9');
});
