import { expect, test } from 'vitest';
import * as nn from '../../../../src/nn/index.ts';
import {
  backwards,
  forwards,
  granularities,
  nudge,
  ofBatch,
  ofExample,
  ofParameter,
  ofUnit,
  Timeline,
  trace,
  type Program,
} from '../../../../src/nn/trace/index.ts';
import { network231, sample } from '../samples.ts';

const program: Program = {
  network: network231,
  inputs: [[1, 2]],
  targets: [[1]],
  loss: 'binaryCrossEntropy',
  optimiser: nn.optimiser('sgd', 0.1),
  epochs: 1,
};

function shown(timeline: Timeline, ref: Parameters<Timeline['at']>[0]): string {
  return (timeline.at(ref, timeline.trace.steps.length)?.value ?? NaN).toPrecision(6);
}

test('the 2-3-1 network of the articles, to all printed digits', () => {
  const timeline = new Timeline(trace(program));
  const end = (...refs: Parameters<Timeline['at']>[0][]) => refs.map((ref) => shown(timeline, ref));
  expect(end(ofUnit('dz', 2, 0, 0))).toEqual(['-0.537430']);
  expect(end(ofExample('loss', 0))).toEqual(['0.770957']);
  expect(end(ofParameter('dw', 2, 0, 0), ofParameter('dw', 2, 1, 0))).toEqual(['-0.537430', '-0.806145']);
  expect(timeline.at(ofParameter('dw', 2, 2, 0), timeline.trace.steps.length)?.value).toBeCloseTo(0, 15);
  expect(end(ofUnit('dz', 1, 0, 0), ofUnit('dz', 1, 0, 1))).toEqual(['-0.376201', '0.322458']);
  expect(timeline.at(ofUnit('dz', 1, 0, 2), timeline.trace.steps.length)?.value).toBeCloseTo(0, 15);
});

test('the seed collapses to p − y', () => {
  const { steps } = trace(program);
  const seed = steps.find(({ rule }) => rule.name === 'collapse');
  expect(seed?.given[0]).toBeCloseTo(-1 / 0.46257015465625045, 12);
  expect(seed?.given[1]).toBeCloseTo(0.46257015465625045 * (1 - 0.46257015465625045), 12);
  expect(seed?.value).toBeCloseTo((seed?.given[0] ?? NaN) * (seed?.given[1] ?? NaN), 12);
});

test('the proof at the end: after the update the loss is smaller', () => {
  const timeline = new Timeline(trace(program));
  const end = timeline.trace.steps.length;
  const [before, after] = [timeline.at(ofExample('loss', 0), end), timeline.at(ofExample('newLoss', 0), end)];
  expect(after?.value).toBeLessThan(before?.value ?? NaN);
});

test.each(['sgd', 'momentum', 'rmsprop', 'adam', 'adamUncorrected'] as const)(
  'over 40 random networks and batches, three epochs of %s end at the weights that the reference reaches',
  (name) => {
    for (let seed = 1; seed <= 40; seed++) {
      const { network, ...data } = sample(seed);
      const optimiser = nn.optimiser(name, 0.05);
      const timeline = new Timeline(trace({ network, ...data, optimiser, epochs: 3 }));
      const end = timeline.trace.steps.length;
      let reference = network;
      const memories = new Map<string, nn.Memory>();
      for (let epoch = 0; epoch < 3; epoch++) {
        const gradients = nn.backward(reference, data.inputs, data.targets, data.loss);
        const move = (key: string, value: number, gradient: number): number => {
          const step = nn.parameterStep(optimiser, memories.get(key) ?? nn.noMemory, gradient);
          memories.set(key, step.memory);
          return value + step.delta;
        };
        reference = reference.map(({ weights, bias, activation }, l) => ({
          activation,
          weights: weights.map((row, i) =>
            Array.from(row, (w, j) => move(`${l}.${i}.${j}`, w, gradients[l]?.weights[i]?.[j] ?? NaN)),
          ),
          bias: Array.from(bias, (b, j) => move(`${l}.${j}`, b, gradients[l]?.bias[j] ?? NaN)),
        }));
      }
      reference.forEach(({ weights, bias }, l) => {
        weights.forEach((row, i) =>
          Array.from(row, (w, j) => expect(timeline.at(ofParameter('w', l + 1, i, j), end)?.value).toBeCloseTo(w, 9)),
        );
        Array.from(bias, (b, j) => expect(timeline.at(ofParameter('b', l + 1, null, j), end)?.value).toBeCloseTo(b, 9));
      });
      const loss = nn.batchLoss(data.loss, data.targets, nn.predict(reference, data.inputs));
      const proof = data.inputs.length > 1 ? ofBatch('newMeanLoss') : ofExample('newLoss', 0);
      expect(timeline.at(proof, end)?.value).toBeCloseTo(loss, 9);
    }
  },
);

test('stepping back from the end to the start returns every value', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const { network, ...data } = sample(seed);
    const recorded = trace({ network, ...data, optimiser: nn.optimiser('adam', 0.1), epochs: 2 });
    const timeline = new Timeline(recorded);
    const values = new Map(recorded.initial);
    const undo = recorded.steps.map(({ writes }) => {
      const before = writes.map(({ ref }) => [ref, values.get(ref)] as const);
      for (const { ref, value } of writes) values.set(ref, value);
      return before;
    });
    const refs = [...values.keys()];
    for (let cursor = recorded.steps.length; cursor >= 0; cursor--) {
      const wrong = refs.filter((ref) => !Object.is(timeline.at(ref, cursor)?.value, values.get(ref)));
      expect(wrong).toEqual([]);
      for (const [ref, value] of undo[cursor - 1] ?? []) {
        if (value === undefined) values.delete(ref);
        else values.set(ref, value);
      }
    }
  }
});

test.each(granularities)('going forwards and backwards by %s meets the same cursors', (granularity) => {
  const { network, ...data } = sample(2);
  const recorded = trace({ network, ...data, optimiser: nn.optimiser('sgd', 0.1), epochs: 2 });
  const there = [0];
  while ((there.at(-1) ?? 0) < recorded.steps.length) there.push(forwards(recorded, there.at(-1) ?? 0, granularity));
  const back = [recorded.steps.length];
  while ((back.at(-1) ?? 0) > 0) back.push(backwards(recorded, back.at(-1) ?? 0, granularity));
  expect(back.toReversed()).toEqual(there);
});

test('a nudge to either side finds the slope that backpropagation found', () => {
  const timeline = new Timeline(trace(program));
  const gradient = timeline.at(ofParameter('dw', 1, 0, 1), timeline.trace.steps.length)?.value ?? NaN;
  expect(nudge(program, { layer: 1, from: 0, unit: 1 }, 1e-4).slope).toBeCloseTo(gradient, 8);
});

test('what a step says it was given is what it reads, and its value follows from the numbers before it', () => {
  const { network, ...data } = sample(4);
  const recorded = trace({ network, ...data, optimiser: nn.optimiser('momentum', 0.1), epochs: 1 });
  const timeline = new Timeline(recorded);
  recorded.steps.forEach(({ reads, given, value, writes }, cursor) => {
    expect(reads.map((ref) => timeline.at(ref, cursor)?.value)).toEqual(given);
    expect(writes[0]?.value).toBe(value);
  });
});

test('programs that make no sense are refused in both languages', () => {
  const [hidden, output] = network231 as [nn.Layer, nn.Layer];
  const refused: [Program, string][] = [
    [{ ...program, inputs: [] }, 'A trace needs'],
    [{ ...program, epochs: 0 }, 'A trace needs'],
    [{ ...program, inputs: [[1]] }, 'Layer 1 needs 1 rows'],
    [{ ...program, targets: [[1, 0]] }, 'Each example needs 2 inputs and 1 targets.'],
    [{ ...program, network: [{ ...hidden, activation: 'softmax' }, output] }, 'Softmax belongs'],
    [{ ...program, loss: 'crossEntropy' }, 'needs a softmax'],
    [{ ...program, network: [hidden, { ...output, activation: 'tanh' }] }, 'needs a sigmoid'],
  ];
  for (const [bad, message] of refused) expect(() => trace(bad)).toThrow(message);
});

test('an 8-64-64-10 network is traced whole', () => {
  const source = nn.random(1);
  const sizes = [8, 64, 64, 10];
  const network: nn.Network = sizes.slice(1).map((units, l) => ({
    weights: nn.heNormal(sizes[l] as number, units, source),
    bias: new Array<number>(units).fill(0),
    activation: l === 2 ? 'softmax' : 'relu',
  }));
  const inputs = [Array.from({ length: 8 }, () => nn.normal(source))];
  const targets = [Array.from({ length: 10 }, (_, j) => Number(j === 3))];
  const recorded = trace({
    network,
    inputs,
    targets,
    loss: 'crossEntropy',
    optimiser: nn.optimiser('adam', 0.01),
    epochs: 1,
  });
  expect(recorded.steps.length).toBeGreaterThan(40_000);
});
