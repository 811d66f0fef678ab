import { expect, test } from 'vitest';
import {
  assertPossible,
  endingNames,
  linkOf,
  parameterOf,
  programOf,
  resized,
  sizesOf,
  start,
  stateIn,
  withEnding,
  withParameter,
} from '../../../components/stepper/state.ts';
import { random } from '../../../src/nn/random.ts';
import { trace } from '../../../src/nn/trace/trace.ts';

test('a link restores data, weights and cursor', () => {
  const state = { ...resized(start, [3, 5, 2], 3, 4), cursor: 17, granularity: 'layer', optimiser: 'adam' } as const;
  expect(stateIn(linkOf(state))).toEqual(state);
});

test('a page’s own anchors are no links to a step', () => {
  expect(stateIn('')).toBeNull();
  expect(stateIn('#the-update')).toBeNull();
});

test.each(['#step=', '#step=%', '#step={}', '#step=null', `#step=${encodeURIComponent('{"weights":[]}')}`])(
  'a damaged link is refused in both languages: %s',
  (hash) => {
    expect(() => stateIn(hash)).toThrow('The link to this step is damaged');
  },
);

test('a link too long to be one is refused before it is read', () => {
  expect(() => stateIn(`#step=${'9'.repeat(200_000)}`)).toThrow('damaged');
});

test('2,000 mutated links never do anything but restore a state or be refused', () => {
  const source = random(1);
  const link = linkOf(start);
  for (let i = 0; i < 2000; i++) {
    const characters = Array.from(link);
    for (let k = 0; k < 1 + source() * 4; k++) {
      const at = 6 + Math.floor(source() * (characters.length - 6));
      characters[at] = String.fromCharCode(32 + Math.floor(source() * 95));
    }
    const act = (): void => {
      const state = stateIn(characters.join(''));
      if (state) trace(programOf(state));
    };
    try {
      act();
    } catch (error) {
      expect((error as Error).name).toBe('CourseError');
    }
  }
});

test('every ending has data that fit it, whatever the sizes', () => {
  for (const ending of endingNames) {
    for (const sizes of [
      [2, 3, 1],
      [1, 4],
      [3, 2, 2, 3],
    ]) {
      const state = resized(withEnding(start, ending), sizes, 3, 1);
      expect(sizesOf(state)).toEqual(sizes);
      expect(trace(programOf(withEnding(state, ending))).steps.length).toBeGreaterThan(0);
    }
  }
});

test('more examples keep those that are there', () => {
  expect(resized(start, [2, 3, 1], 3, 1).inputs[0]).toEqual([1, 2]);
});

test('what would take too many steps is refused in words, and a link can hold the largest network that is not', () => {
  const large = resized(start, [64, 64, 64, 64, 64], 8, 1);
  expect(() => assertPossible({ ...large, optimiser: 'adam', epochs: 10 })).toThrow(/the stepper shows at most/);
  const possible = resized(start, [64, 64, 64, 64, 64], 1, 1);
  expect(() => assertPossible(possible)).not.toThrow();
  expect(stateIn(linkOf(possible))).toEqual(possible);
});

test('one weight or bias is set, and nothing else', () => {
  const bias = { layer: 2, from: null, unit: 0 };
  const weight = { layer: 1, from: 1, unit: 2 };
  const state = withParameter(withParameter(start, bias, 9), weight, 7);
  expect([parameterOf(state, bias), parameterOf(state, weight)]).toEqual([9, 7]);
  expect(withParameter(withParameter(state, bias, 0.05), weight, -0.4)).toEqual(start);
});
