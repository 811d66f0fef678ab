/** What the reader has set in a stepper, as it is kept in a link. */
import * as v from 'valibot';
import { CourseError } from '../../src/course/course-error.ts';
import { glorotUniform, heNormal } from '../../src/nn/initialisers.ts';
import type { Layer, Network } from '../../src/nn/network.ts';
import type { Parameter } from '../../src/nn/trace/nudge.ts';
import { optimiser } from '../../src/nn/optimisers.ts';
import { normal, random } from '../../src/nn/random.ts';
import { granularities } from '../../src/nn/trace/step.ts';
import type { Program } from '../../src/nn/trace/trace.ts';
import { memoryOf } from './update.ts';
import { words } from './words.ts';

const real = v.pipe(v.number(), v.finite());
const vector = v.pipe(v.array(real), v.minLength(1), v.maxLength(64));
const matrix = v.pipe(v.array(vector), v.minLength(1), v.maxLength(64));

/** A last layer and the loss that suits it. */
export const endings = {
  binary: { activation: 'sigmoid', loss: 'binaryCrossEntropy' },
  classes: { activation: 'softmax', loss: 'crossEntropy' },
  regression: { activation: 'linear', loss: 'halfSquaredError' },
  squaredSigmoid: { activation: 'sigmoid', loss: 'halfSquaredError' },
  squaredSoftmax: { activation: 'softmax', loss: 'meanSquaredError' },
} as const;
export type Ending = keyof typeof endings;
export const endingNames = Object.keys(endings) as readonly Ending[];

export const hiddenActivations = ['relu', 'tanh', 'sigmoid', 'linear'] as const;
export const optimisers = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamUncorrected'] as const;

const schema = v.strictObject({
  /** One [inputs, units] matrix a layer */
  weights: v.pipe(v.array(matrix), v.minLength(1), v.maxLength(4)),
  biases: v.pipe(v.array(vector), v.minLength(1), v.maxLength(4)),
  hidden: v.picklist(hiddenActivations),
  ending: v.picklist(endingNames),
  inputs: v.pipe(matrix, v.maxLength(8)),
  targets: v.pipe(matrix, v.maxLength(8)),
  optimiser: v.picklist(optimisers),
  rate: v.pipe(real, v.minValue(1e-6), v.maxValue(100)),
  epochs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  granularity: v.picklist(granularities),
  cursor: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type StepperState = v.InferOutput<typeof schema>;

/** The articles' 2-3-1 network: one example, one dead unit. */
export const start: StepperState = {
  weights: [
    [
      [0.5, -0.3, 0.8],
      [0.2, 0.9, -0.4],
    ],
    [[0.7], [-0.6], [0.4]],
  ],
  biases: [[0.1, 0, -0.1], [0.05]],
  hidden: 'relu',
  ending: 'binary',
  inputs: [[1, 2]],
  targets: [[1]],
  optimiser: 'sgd',
  rate: 0.1,
  epochs: 1,
  granularity: 'term',
  cursor: 0,
};

function networkOf({ weights, biases, hidden, ending }: StepperState): Network {
  return weights.map((matrix, l): Layer => ({
    weights: matrix,
    bias: biases[l] ?? [],
    activation: l === weights.length - 1 ? endings[ending].activation : hidden,
  }));
}

export function programOf(state: StepperState): Program {
  const { inputs, targets, ending, epochs } = state;
  return {
    network: networkOf(state),
    inputs,
    targets,
    loss: endings[ending].loss,
    optimiser: optimiser(state.optimiser, state.rate),
    epochs,
  };
}

/** Units of every layer, the inputs' number first. */
export function sizesOf({ inputs, biases }: StepperState): number[] {
  return [inputs[0]?.length ?? 0, ...biases.map((bias) => bias.length)];
}

/** What a computer shows within a second or two; larger computations are refused rather than freezing the page. */
const mostSteps = 400_000;

/** About how many steps a state's computation takes: those of the weights, which are nearly all. */
function stepsOf(state: StepperState): number {
  const weights = state.weights.reduce((sum, matrix) => sum + matrix.length * (matrix[0]?.length ?? 0), 0);
  const examples = state.inputs.length;
  const ofEpoch = weights * (3 * examples + (examples > 1 ? 1 : 0) + memoryOf[state.optimiser].length + 1);
  return ofEpoch * state.epochs + weights * examples;
}

/** @throws CourseError for what would take too long to compute and to show */
export function assertPossible(state: StepperState): void {
  const steps = stepsOf(state);
  if (steps <= mostSteps) return;
  const [wanted, most] = [steps, mostSteps].map((count) => count.toLocaleString('en')) as [string, string];
  throw new CourseError({ en: words.en.tooLong(wanted, most), zh: words.zh.tooLong(wanted, most) });
}

/** The value that one weight or bias starts with. */
export function parameterOf({ weights, biases }: StepperState, { layer, from, unit }: Parameter): number {
  return (from === null ? biases[layer - 1]?.[unit] : weights[layer - 1]?.[from]?.[unit]) ?? 0;
}

/** The state with one weight or bias set. */
export function withParameter(state: StepperState, { layer, from, unit }: Parameter, value: number): StepperState {
  const put = <T>(list: readonly T[], at: number, change: (old: T) => T): T[] =>
    list.map((old, i) => (i === at ? change(old) : old));
  const set = (row: number[]): number[] => put(row, unit, () => value);
  return from === null
    ? { ...state, biases: put(state.biases, layer - 1, set) }
    : { ...state, weights: put(state.weights, layer - 1, (matrix) => put(matrix, from, set)) };
}

/** A fair target for an example: the first class, or as many ones. */
function targetOf(ending: Ending, outputs: number, example: number): number[] {
  if (endings[ending].activation === 'softmax')
    return Array.from({ length: outputs }, (_, j) => Number(j === example % outputs));
  return Array.from({ length: outputs }, () => Number(example % 2 === 0));
}

/** The same settings for a network of other sizes: new weights from the seed, new data where the old does not fit. */
export function resized(state: StepperState, sizes: readonly number[], examples: number, seed: number): StepperState {
  const source = random(seed);
  // A link has no −0; the sum is 0.
  const rounded = (value: number): number => Number(value.toFixed(2)) + 0;
  const draw = state.hidden === 'relu' ? heNormal : glorotUniform;
  const layers = sizes
    .slice(1)
    .map((units, l) => draw(sizes[l] as number, units, source).map((row) => row.map(rounded)));
  const [width, outputs] = [sizes[0] as number, sizes.at(-1) as number];
  const inputs = Array.from({ length: examples }, (_, n) => {
    const old = state.inputs[n];
    return old?.length === width ? old : Array.from({ length: width }, () => rounded(normal(source)));
  });
  const targets = inputs.map((_, n) => {
    const old = state.targets[n];
    return old?.length === outputs ? old : targetOf(state.ending, outputs, n);
  });
  return {
    ...state,
    weights: layers,
    biases: layers.map((matrix) => (matrix[0] ?? []).map(() => 0)),
    inputs,
    targets,
    cursor: 0,
  };
}

/** Targets that fit another ending: classes need one 1 among zeros, a binary target is 0 or 1. */
export function withEnding(state: StepperState, ending: Ending): StepperState {
  const outputs = state.biases.at(-1)?.length ?? 1;
  const fits = (target: readonly number[]): boolean =>
    endings[ending].activation === 'linear' ||
    (target.every((y) => y === 0 || y === 1) &&
      (endings[ending].activation !== 'softmax' || target.filter((y) => y === 1).length === 1));
  const targets = state.targets.map((target, n) => (fits(target) ? target : targetOf(ending, outputs, n)));
  return { ...state, ending, targets, cursor: 0 };
}

const prefix = '#step=';
/** A link holds every weight; beyond this it is none of ours. */
const longest = 1_000_000;

/** The part of an address that restores the state. */
export function linkOf(state: StepperState): string {
  return prefix + encodeURIComponent(JSON.stringify(state));
}

/** The state in an address; null where it holds none. @throws CourseError when it is damaged */
export function stateIn(hash: string): StepperState | null {
  if (!hash.startsWith(prefix)) return null;
  const damaged = new CourseError({
    en: 'The link to this step is damaged; the network starts as the course has it.',
    zh: '指向这一步的链接已损坏；网络按课程原来的设置开始。',
  });
  if (hash.length > longest) throw damaged;
  try {
    return v.parse(schema, JSON.parse(decodeURIComponent(hash.slice(prefix.length))));
  } catch {
    throw damaged;
  }
}
