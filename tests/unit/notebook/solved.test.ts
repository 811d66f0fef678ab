import { expect, test } from 'vitest';
import { Solved } from '../../../src/notebook/solved.ts';
import { FakeStorage } from './fakes.ts';

const [first, later] = ['2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z'];

test('a solved exercise is kept with the date of the first time', () => {
  const storage = new FakeStorage();
  new Solved(storage, '/course/', 'part/chapter').add('yours', first);
  const again = new Solved(storage, '/course/', 'part/chapter');
  again.add('yours', later);
  expect([...storage.kept]).toEqual([['/course/solved:part/chapter:yours', first]]);
  expect(again.here.value.get('yours')).toBe(first);
});

test.each([
  ['forbidden', () => null],
  ['full', () => Object.assign(new FakeStorage(), { full: true })],
])('where storage is %s, the page knows what was solved on it', (_, storage) => {
  const solved = new Solved(storage(), '/', 'part/chapter');
  const told: string[][] = [];
  solved.here.subscribe((cells) => told.push([...cells.keys()]));
  solved.add('yours', first);
  solved.add('yours', later);
  expect(solved.here.value.get('yours')).toBe(first);
  expect(told.at(-1)).toEqual(['yours']);
});
