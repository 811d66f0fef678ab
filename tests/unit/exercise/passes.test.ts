import { expect, test } from 'vitest';
import { passes } from '../../../components/exercise/passes.ts';
import type { CellView } from '../../../src/notebook/view.ts';

const say = (tone: 'plain' | 'good' | 'bad') => ({
  slot: tone,
  output: { kind: 'text', text: '', tone } as const,
});
const view = (state: CellView['state'], ...tones: ('plain' | 'good' | 'bad')[]) => ({
  state,
  outputs: tones.map(say),
});

test('an exercise is solved when its cell ran to its end and every check passed, of which there is one at least', () => {
  expect(passes(view('done', 'plain', 'good', 'good'))).toBe(true);
  expect(passes(view('done', 'good', 'bad'))).toBe(false);
  expect(passes(view('done', 'plain'))).toBe(false);
  expect(passes(view('running', 'good'))).toBe(false);
  expect(passes(view('stale', 'good'))).toBe(false);
});
