import { describe, expect, test } from 'vitest';
import { nextExercise, sourcesOf } from '../../../components/formula/page-state.ts';

const newPage = () => ({ language: 'en', folder: '/content/01-a/01-b' });

describe('sourcesOf', () => {
  test('the first place on a page that names an ID is its anchor', () => {
    const page = newPage();
    expect(sourcesOf('F01', page).attributes).toEqual({ 'data-source': 'F01', id: 'F01' });
    expect(sourcesOf('F01', page).attributes).toEqual({ 'data-source': 'F01' });
    expect(sourcesOf('F01', newPage()).attributes).toEqual({ 'data-source': 'F01', id: 'F01' });
  });

  test('each of several IDs gets an anchor', () => {
    const page = newPage();
    sourcesOf('F02', page);
    expect(sourcesOf('F02 F03 F04 F05', page)).toEqual({
      ids: ['F02', 'F03', 'F04', 'F05'],
      attributes: { 'data-source': 'F02 F03 F04 F05', id: 'F03' },
      anchors: ['F04', 'F05'],
    });
  });

  test('without an ID there is no attribute; a wrong one is an error', () => {
    expect(sourcesOf(undefined, newPage())).toEqual({ ids: [], attributes: {}, anchors: [] });
    expect(() => sourcesOf('F1x', newPage())).toThrow('F1x');
  });
});

test('exercises are counted on each page', () => {
  const page = newPage();
  expect([nextExercise(page), nextExercise(page), nextExercise(newPage())]).toEqual([1, 2, 1]);
});
