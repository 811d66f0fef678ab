/** Which numbers a part of the picture stands for, so that it lights up with the formula, the tables and the code. */
import {
  ofBatch,
  ofEdge,
  ofExample,
  ofParameter,
  ofUnit,
  refOf,
  type Quantity,
  type Ref,
} from '../../src/nn/trace/refs.ts';
import type { View } from './view.ts';

const ofOptimiser = ['m', 'v', 'mHat', 'vHat', 'step'] as const;

function examples({ timeline }: View): number[] {
  return timeline.trace.program.inputs.map((_, example) => example);
}

/** The gradients of a weight, or with `from` null of a bias: of each example, and their mean. */
export function gradientMarks(view: View, layer: number, from: number | null, unit: number): Ref[] {
  const own = examples(view).map((example) =>
    from === null ? ofUnit('gb', layer, example, unit) : ofEdge('gw', layer, example, from, unit),
  );
  return [ofParameter(from === null ? 'db' : 'dw', layer, from, unit), ...own];
}

/** A weight, or with `from` null a bias: its gradients, and what becomes of it. */
function parameterMarks(view: View, layer: number, from: number | null, unit: number): Ref[] {
  const of = (quantity: Quantity): Ref => ofParameter(quantity, layer, from, unit);
  return [of(from === null ? 'b' : 'w'), ...gradientMarks(view, layer, from, unit), ...ofOptimiser.map(of)];
}

/** A connection: its weight, and what goes along it forwards and back. */
export function edgeMarks(view: View, layer: number, from: number, unit: number): Ref[] {
  const along = (['wa', 'wd'] as const).map((quantity) => ofEdge(quantity, layer, view.example, from, unit));
  return [...along, ...parameterMarks(view, layer, from, unit)];
}

const ofNeuron = ['a', 'y', 'z', 'exp', 'slope', 'da', 'dz'] as const;

/** A unit with its bias; the inputs have none. */
export function unitMarks(view: View, layer: number, unit: number): Ref[] {
  const own = ofNeuron.map((quantity) => ofUnit(quantity, layer, view.example, unit));
  return layer === 0 ? own : [...own, ...parameterMarks(view, layer, null, unit)];
}

/** What the loss of an example is added up from: a term of each output. */
export function partsOfLoss({ timeline }: View, quantity: 'loss' | 'newLoss', example: number): Ref[] {
  const outputs = timeline.trace.program.network.at(-1)?.bias.length ?? 0;
  return Array.from({ length: outputs }, (_, unit) => refOf({ quantity, layer: null, example, from: null, unit }));
}

/** The loss before the update and after it: of all examples, of the outputs it is added up from, and of the batch. */
export function lossMarks(view: View): Ref[] {
  const ofExamples = (['loss', 'newLoss'] as const).flatMap((quantity) =>
    examples(view).flatMap((example) => [ofExample(quantity, example), ...partsOfLoss(view, quantity, example)]),
  );
  return [...ofExamples, ofBatch('meanLoss'), ofBatch('newMeanLoss')];
}
