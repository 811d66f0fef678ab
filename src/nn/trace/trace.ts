/**
 * A training step of a dense network, number by number: an immutable list of steps. Whatever a picture shows is a pure
 * function of the trace and a cursor, the number of steps that have been taken, so that it can be scrubbed both ways.
 */
import { CourseError } from '../../course/course-error.ts';
import { row, type Matrix } from '../matrix.ts';
import type { LossName, Network } from '../network.ts';
import type { OptimiserSettings } from '../optimisers.ts';
import { at } from '../vectors.ts';
import { traceBackward } from './backward.ts';
import { traceForward } from './forward.ts';
import { traceLoss, traceMeanLoss } from './loss.ts';
import { Recorder } from './recorder.ts';
import { ofParameter, ofUnit, type Ref } from './refs.ts';
import type { Step } from './step.ts';
import { eachParameter, traceMeanGradients, traceUpdate } from './update.ts';

/** What is traced. */
export interface Program {
  readonly network: Network;
  /** [n, inputs] */
  readonly inputs: Matrix;
  /** [n, outputs] */
  readonly targets: Matrix;
  readonly loss: LossName;
  readonly optimiser: OptimiserSettings;
  /** How many times the batch is learnt from; at least 1 */
  readonly epochs: number;
}

export interface Trace {
  readonly program: Program;
  /** What is known before the first step: data, weights, an empty memory of the optimiser. */
  readonly initial: ReadonlyMap<Ref, number>;
  readonly steps: readonly Step[];
}

/**
 * Traces forward pass, loss, backward pass and update, `epochs` times over the same batch, and at the end the proof: the
 * forward pass and the loss once more, with the new weights.
 * @throws CourseError when shapes do not fit, when softmax is not the last layer's, or when a loss needs probabilities that
 * the last layer does not yield
 */
export function trace(program: Program): Trace {
  assertSound(program);
  const { network, inputs, loss, optimiser, epochs } = program;
  const initial = initialValues(program);
  const recorder = new Recorder(initial);
  const examples = inputs.map((_, n) => n);
  const outputs = network.at(-1)?.bias.length ?? 0;
  const run = (when: 'before' | 'after'): void => {
    for (const n of examples) traceForward(recorder, network, n);
    recorder.complete('phase');
    if (when === 'before') recorder.phase = 'loss';
    for (const n of examples) traceLoss(recorder, loss, network.length, outputs, n, when);
    if (examples.length > 1) traceMeanLoss(recorder, examples.length, when);
    recorder.complete('phase');
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    recorder.epoch = epoch;
    recorder.phase = 'forward';
    run('before');
    recorder.phase = 'backward';
    for (const n of examples) traceBackward(recorder, network, loss, n, examples.length === 1);
    if (examples.length > 1) traceMeanGradients(recorder, network, examples.length);
    recorder.complete('phase');
    recorder.phase = 'update';
    traceUpdate(recorder, network, optimiser, epoch + 1);
    recorder.complete(epoch < epochs - 1 ? 'epoch' : 'phase');
  }
  recorder.phase = 'proof';
  run('after');
  recorder.complete('epoch');
  return { program, initial, steps: recorder.steps };
}

function initialValues({ network, inputs, targets, optimiser }: Program): Map<Ref, number> {
  const values = new Map<Ref, number>();
  inputs.forEach((x, n) => Array.from(x, (value, i) => values.set(ofUnit('a', 0, n, i), value)));
  targets.forEach((y, n) => Array.from(y, (value, j) => values.set(ofUnit('y', network.length, n, j), value)));
  const remembers = optimiser.name !== 'sgd';
  eachParameter(network, (l, from, unit) => {
    const { weights, bias } = network[l - 1] as Network[number];
    const value = from === null ? at(bias, unit) : at(row(weights, from), unit);
    values.set(ofParameter(from === null ? 'b' : 'w', l, from, unit), value);
    if (remembers) for (const quantity of ['m', 'v'] as const) values.set(ofParameter(quantity, l, from, unit), 0);
  });
  return values;
}

function refuse(en: string, zh: string): never {
  throw new CourseError({ en, zh });
}

/** @throws CourseError where `trace` would refuse a program, without computing it */
export function assertSound({ network, inputs, targets, loss, epochs }: Program): void {
  const last = network.at(-1);
  if (!last || inputs.length === 0 || !(epochs >= 1))
    return refuse(
      'A trace needs a layer, an example and an epoch at least.',
      '跟踪计算至少需要一层网络、一个样本和一个训练轮次。',
    );
  let width = inputs[0]?.length ?? 0;
  network.forEach(({ weights, bias, activation }, index) => {
    const l = index + 1;
    if (weights.length !== width || weights.some((values) => values.length !== bias.length))
      refuse(
        `Layer ${l} needs ${width} rows of weights, each with as many weights as the layer has biases (${bias.length}).`,
        `第 ${l} 层需要 ${width} 行权重，每行的权重个数应等于该层的偏置个数（${bias.length}）。`,
      );
    if (activation === 'softmax' && layerIsHidden(network, index))
      refuse('Softmax belongs in the last layer.', 'softmax 只能用在最后一层。');
    width = bias.length;
  });
  const [inputWidth] = [inputs[0]?.length ?? 0];
  if (
    inputs.some((x) => x.length !== inputWidth) ||
    targets.length !== inputs.length ||
    targets.some((y) => y.length !== width)
  )
    refuse(
      `Each example needs ${inputWidth} inputs and ${width} targets.`,
      `每个样本需要 ${inputWidth} 个输入和 ${width} 个目标值。`,
    );
  if (loss === 'binaryCrossEntropy' && last.activation !== 'sigmoid')
    refuse('Binary cross-entropy needs a sigmoid in the last layer.', '二元交叉熵要求最后一层使用 sigmoid。');
  if (loss === 'crossEntropy' && last.activation !== 'softmax')
    refuse('Cross-entropy needs a softmax in the last layer.', '交叉熵要求最后一层使用 softmax。');
}

function layerIsHidden(network: Network, index: number): boolean {
  return index < network.length - 1;
}
