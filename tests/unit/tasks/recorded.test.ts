import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CellSource, Recording } from '../../../src/notebook/compiled.ts';
import { dropBroken, keep, recordingsOf } from '../../../src/tasks/recorded.ts';
import { runsIn } from '../../../src/tasks/run-chapter.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recorded-'));
});
afterEach(() => rm(folder, { recursive: true }));

function cell(name: string, uses: readonly string[]): CellSource {
  const compiled = { blanks: [], defines: [name.toUpperCase()], uses, assigns: [], live: [], guarded: [], at: {} };
  return { name, text: name, originals: { en: '', zh: '' }, cheap: false, compiled };
}

const runs = runsIn([
  { type: 'seed', cell: 'data', run: 1, seed: 7 },
  { type: 'done', cell: 'data', run: 1, ms: 2.4, tensors: null },
  { type: 'backend', backend: 'wasm', refused: [], wrong: [] },
  {
    type: 'output',
    cell: 'train',
    run: 2,
    slot: '#2',
    output: { kind: 'text', text: 'of an earlier run', tone: 'plain' },
  },
  { type: 'seed', cell: 'train', run: 2, seed: 3 },
  { type: 'done', cell: 'train', run: 2, ms: 800, tensors: null },
  { type: 'output', cell: 'train', run: 3, slot: '#1', output: { kind: 'text', text: 'a', tone: 'plain' } },
  {
    type: 'output',
    cell: 'train',
    run: 3,
    slot: 'progress: ',
    output: { kind: 'progress', label: '', done: 1, total: 2, ms: 3 },
  },
  { type: 'output', cell: 'train', run: 3, slot: '#1', output: { kind: 'text', text: 'b', tone: 'plain' } },
  { type: 'seed', cell: 'train', run: 3, seed: 1 },
  { type: 'done', cell: 'train', run: 3, ms: 900, tensors: null },
]);
const cells = [cell('data', []), cell('train', ['DATA', 'tf'])];
const recordings = (date: string, wanted = runs): Map<string, Recording> =>
  recordingsOf({ cells, runs: wanted, backend: 'wasm' }, date);
const read = (file: string) => readFile(join(folder, 'recorded', file), 'utf8');

test('a recording holds what the last run showed in the end, the back end, the seeds of all it rests on, and whether a bar was shown', () => {
  const { train, data } = Object.fromEntries(recordings('2026-01-01'));
  expect(train).toMatchObject({ backend: 'wasm', seeds: [7, 1], progress: true, ms: 900, date: '2026-01-01' });
  expect(train?.outputs).toEqual([{ slot: '#1', output: { kind: 'text', text: 'b', tone: 'plain' } }]);
  expect(data).toMatchObject({ outputs: [], backend: null, seeds: [7], progress: false });
});

test('a run that shows what was known changes no file', async () => {
  expect(await keep(folder, 'en', recordings('2026-01-01'))).toEqual(['data', 'train']);
  const before = await read('train.en.json');
  const slower = new Map([...runs].map(([name, run]) => [name, { ...run, ms: run.ms + 1 }]));
  expect(await keep(folder, 'en', recordings('2026-02-02', slower))).toEqual([]);
  expect(await read('train.en.json')).toBe(before);
});

test('a run that shows something else is written with its date, and only that', async () => {
  await keep(folder, 'en', recordings('2026-01-01'));
  const other = new Map(runs);
  const train = runs.get('train');
  if (train) other.set('train', { ...train, outputs: [] });
  expect(await keep(folder, 'en', recordings('2026-02-02', other))).toEqual(['train']);
  expect(JSON.parse(await read('train.en.json'))).toMatchObject({ outputs: [], date: '2026-02-02' });
  expect(JSON.parse(await read('data.en.json'))).toMatchObject({ date: '2026-01-01' });
});

test('a broken recording is made anew; one of a cell that is gone goes, in its language alone', async () => {
  await keep(folder, 'en', recordings('2026-01-01'));
  for (const file of ['train.en.json', 'gone.en.json', 'gone.zh.json'])
    await writeFile(join(folder, 'recorded', file), '{');
  expect(await keep(folder, 'en', recordings('2026-01-01'))).toEqual(['train', 'gone']);
  expect((await readdir(join(folder, 'recorded'))).sort()).toEqual(['data.en.json', 'gone.zh.json', 'train.en.json']);
});

test('recordings that are broken or of an earlier form go before the site is built; sound ones stay', async () => {
  await keep(folder, 'en', recordings('2026-01-01'));
  const { seeds: _, ...earlier } = recordings('2026-01-01').get('data') ?? { seeds: [] };
  await writeFile(join(folder, 'recorded', 'data.en.json'), JSON.stringify(earlier));
  await writeFile(join(folder, 'recorded', 'data.zh.json'), '{');
  await dropBroken(folder);
  expect(await readdir(join(folder, 'recorded'))).toEqual(['train.en.json']);
});
