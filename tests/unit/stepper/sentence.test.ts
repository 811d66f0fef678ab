import { expect, test } from 'vitest';
import { long, short } from '../../../components/stepper/numbers.ts';
import { isNear } from '../../../components/stepper/guess.ts';
import { unitMarks } from '../../../components/stepper/marks.ts';
import { pointedAt } from '../../../components/stepper/pointed.ts';
import { viewAt } from '../../../components/stepper/view.ts';
import { Timeline } from '../../../src/nn/trace/cursor.ts';
import { sentenceOf } from '../../../components/stepper/sentence.ts';
import { programOf, start } from '../../../components/stepper/state.ts';
import { optimiser } from '../../../src/nn/optimisers.ts';
import { trace } from '../../../src/nn/trace/trace.ts';
import { sample } from '../nn/samples.ts';

function sentences(rule: string): string[] {
  const recorded = trace(programOf(start));
  return recorded.steps.filter((step) => step.rule.name === rule).map((step) => sentenceOf(recorded, step).en);
}

test('a product says where it comes from and what the sum is now', () => {
  expect(sentences('product')[0]).toBe(
    'The weight 0.5 times 1 from unit 1 of the inputs is 0.5; the sum of unit 1 of hidden layer 1 is now 0.5.',
  );
});

test('a closed gate says so', () => {
  expect(sentences('activation')[2]).toContain('unit 3 of hidden layer 1 is dead for this example');
  expect(sentences('delta').at(-1)).toContain('The gate is closed');
});

test('every step of every kind of network has a sentence in both languages, without a stray word of the other', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { network, ...data } = sample(seed);
    for (const name of ['momentum', 'rmsprop', 'adam'] as const) {
      const recorded = trace({ network, ...data, optimiser: optimiser(name, 0.1), epochs: 1 });
      for (const step of recorded.steps) {
        const { en, zh } = sentenceOf(recorded, step);
        expect(en).toMatch(/^[A-Z].*\.$/);
        expect(en).not.toMatch(/[\u4e00-\u9fff]|undefined|NaN/);
        expect(zh).toMatch(/。$/);
        expect(zh.replaceAll(/softmax|Adam|ReLU/g, '')).not.toMatch(/[a-z]{2,}/i);
      }
    }
  }
});

test('numbers have a true minus sign and no noise of rounding', () => {
  expect([0.1 + 0.2 - 0.3, -0.15, 1 / 3, 1234567, -1e-5, Infinity, NaN].map(short)).toEqual([
    '0',
    '−0.15',
    '0.3333',
    '1.23e6',
    '−1.00e−5',
    '∞',
    'NaN',
  ]);
  expect(long(-0.5374298453)).toBe('−0.53743');
});

test('a guess within a hundredth is right, with either minus sign and decimal mark', () => {
  expect(['-0.54', '−0,537', ' -0.5374 '].map((guess) => isNear(guess, -0.53743))).toEqual([true, true, true]);
  expect(['', '0.54', 'minus', '-0.6'].map((guess) => isNear(guess, -0.53743))).toEqual([false, false, false, false]);
});

test('what is pointed at is named with its numbers, in both languages', () => {
  const timeline = new Timeline(trace(programOf(start)));
  const marks = unitMarks(viewAt(timeline, 4), 1, 0);
  expect(pointedAt(viewAt(timeline, 4), marks, 'en')).toBe(
    'Unit 1 of hidden layer 1: activation 1 · pre-activation 1; The bias of unit 1 of hidden layer 1: bias 0.1',
  );
  expect(pointedAt(viewAt(timeline, 4), marks, 'zh')).toBe(
    '第 1 隐藏层神经元 1：激活值 1 · 净输入 1；第 1 隐藏层神经元 1 的偏置：偏置 0.1',
  );
  expect(pointedAt(viewAt(timeline, 0), unitMarks(viewAt(timeline, 0), 2, 0).slice(2, 5), 'en')).toBe('');
});
