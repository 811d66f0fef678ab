import { describe, expect, test } from 'vitest';
import { random } from '../../../../src/nn/random.ts';
import {
  readWork,
  WorkError,
  workLimits,
  writeWork,
  type Contents,
  type WorkEdit,
} from '../../../../src/notebook/work-file/format.ts';
import {
  compare,
  keepWork,
  keptEdits,
  keptSettings,
  keptSolved,
  presentEdits,
  presentSolved,
} from '../../../../src/notebook/work-file/kept.ts';
import { FakeStorage } from '../fakes.ts';

const edit = (cell: string, text: string): WorkEdit => ({
  chapter: 'part/chapter',
  cell,
  text,
  language: 'en',
  original: '0123456789abcdef',
});
const date = new Date('2026-11-22T08:00:00Z');
const solved = (cell: string) => ({ chapter: 'part/chapter', cell, when: '2026-11-21T09:00:00.000Z' });
const file = writeWork('Course', date, {
  edits: [edit('a', 'const x = "图";'), edit('b', '2')],
  solved: [solved('b')],
  settings: { theme: 'dark', backend: 'cpu' },
});
const edits = (...all: WorkEdit[]): Contents => ({ edits: all, solved: [], settings: {} });

/** Why a file is refused, in English; fails where it is not. */
function refusal(text: string): string {
  try {
    readWork(text, 'Course');
  } catch (error) {
    if (error instanceof WorkError) return error.in('en');
    throw error;
  }
  throw new Error('The file was taken');
}

describe('a work file', () => {
  test('holds every edit, solved exercise and setting, and when it was saved', () => {
    expect(readWork(file, 'Course')).toMatchObject({
      saved: '2026-11-22T08:00:00.000Z',
      edits: [{ cell: 'a', text: 'const x = "图";' }, { cell: 'b' }],
      solved: [solved('b')],
      settings: { theme: 'dark', backend: 'cpu' },
    });
  });

  test('of the first version, which knew of no solved exercises, is taken', () => {
    const { solved: _, ...first } = JSON.parse(file) as Contents;
    expect(readWork(JSON.stringify({ ...first, version: 1 }), 'Course')).toMatchObject({
      edits: [{ cell: 'a' }, { cell: 'b' }],
      solved: [],
    });
  });

  test.each([
    ['that is cut short', file.slice(0, -20), /only a part/],
    ['that is empty', '', /no work file/],
    ['that is a picture', '\u0089PNG\r\n', /no work file/],
    ['that is other JSON', '{"cells":[]}', /no work file of this course/],
    ['of another course', writeWork('Cooking', date, edits()), /another course \(Cooking\)/],
    ['of a later version', file.replace('"version": 2', '"version": 3'), /newer version/],
    ['with a strange setting', file.replace('"dark"', '"<b>"'), /only a part/],
    ['with a strange cell', file.replace('"cell": "a"', '"cell": "../a"'), /only a part/],
    ['with the same cell twice', file.replace('"cell": "b"', '"cell": "a"'), /only a part/],
    [
      'with the same exercise twice',
      file.replace('"solved": [', `"solved": [${JSON.stringify(solved('b'))},`),
      /only a part/,
    ],
    ['with an exercise solved at no time', file.replace('2026-11-21T09', 'yesterday'), /only a part/],
    ['that is huge', ' '.repeat((workLimits.megabytes + 1) * 2 ** 20), /17 MB; work files have at most 16 MB/],
  ])('%s is refused with a message', (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  test('10,000 mutations are refused with a message or hold what a work file may hold', () => {
    const source = random(5);
    const below = (n: number) => Math.floor(source() * n);
    let refused = 0;
    for (let i = 0; i < 10_000; i++) {
      let text = file;
      for (let k = 0; k <= below(3); k++) {
        const [at, to] = [below(text.length), below(text.length)];
        const cut = text.slice(0, at);
        if (i % 4 === 0) text = cut + String.fromCharCode(below(128)) + text.slice(at + 1);
        else if (i % 4 === 1) text = cut + text.slice(to);
        else if (i % 4 === 2) text = cut;
        else text = JSON.stringify(JSON.parse(file), (_, value: unknown) => (source() < 0.03 ? junk(source) : value));
      }
      try {
        for (const { text: inside, cell } of readWork(text, 'Course').edits) {
          expect(typeof inside).toBe('string');
          expect(cell).toMatch(/^[a-z]/);
        }
      } catch (error) {
        if (!(error instanceof WorkError)) throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(5000);
  });
});

function junk(source: () => number): unknown {
  const values: readonly unknown[] = [null, 1e9, -1, '', '<img>', [], {}, true, [[[]]], { toString: 1 }];
  return values[Math.floor(source() * values.length)];
}

describe('the work of this browser', () => {
  test('is every chapter’s, also of cells that no longer exist, and no other course’s', () => {
    const storage = new FakeStorage();
    keepWork(storage, '/course/', {
      edits: [edit('a', '1'), { ...edit('gone', '2'), chapter: 'old/chapter' }],
      solved: [solved('a')],
      settings: { theme: 'dark' },
    });
    storage.setItem('/edit:part/chapter:a', JSON.stringify({ text: 'no', language: 'en', original: '' }));
    storage.setItem('/course/edit:part/chapter:broken', '{');
    storage.setItem('/course/solved:part/chapter:broken', 'long ago');
    expect(keptEdits(storage, '/course/').map(({ chapter, cell }) => `${chapter} ${cell}`)).toEqual([
      'old/chapter gone',
      'part/chapter a',
    ]);
    expect([keptSolved(storage, '/course'), keptSolved(storage, '/')]).toEqual([[solved('a')], []]);
    expect([keptSettings(storage, '/course'), keptSettings(storage, '/')]).toEqual([{ theme: 'dark' }, {}]);
  });

  test('holds what is on the screen only', () => {
    const { text, language, original } = edit('b', 'unsaved');
    const all = presentEdits(
      [edit('a', '1'), edit('b', 'old')],
      'part/chapter',
      new Map([['b', { text, language, original }]]),
    );
    expect(all.map(({ cell, text: inside }) => [cell, inside])).toEqual([
      ['a', '1'],
      ['b', 'unsaved'],
    ]);
  });

  test('holds exercises that this page alone knows to be solved, once', () => {
    const here = new Map([
      ['a', '2026-11-22T10:00:00.000Z'],
      ['b', solved('b').when],
    ]);
    expect(presentSolved([solved('b')], 'part/chapter', here).map(({ cell }) => cell)).toEqual(['a', 'b']);
    expect(presentSolved([], 'part/chapter', here)).toHaveLength(2);
  });

  test('is compared with a file’s', () => {
    const found = compare([edit('a', '1'), edit('b', '2'), edit('c', '3')], [edit('b', '2'), edit('c', 'mine')]);
    expect([found.fresh, found.same, found.replaced].map(([first]) => first?.cell)).toEqual(['a', 'b', 'c']);
  });

  test('is left as it was where there is no room for all of a file’s', () => {
    const storage = new FakeStorage();
    keepWork(storage, '/', edits(edit('a', 'mine'), edit('b', 'm'.repeat(200))));
    const before = new Map(storage.kept);
    storage.room = 600;
    const large = edits(edit('b', 'short'), edit('a', 'x'.repeat(150)), edit('c', 'y'.repeat(400)));
    expect(() => keepWork(storage, '/', { ...large, settings: { theme: 'dark' } })).toThrow(WorkError);
    expect(Object.fromEntries(storage.kept)).toEqual(Object.fromEntries(before));
    expect(() => keepWork(null, '/', large)).toThrow(/does not let/);
  });
});
