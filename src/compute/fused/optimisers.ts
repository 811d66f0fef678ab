/**
 * Makes the optimisers of TensorFlow.js take their steps by one kernel for each variable. What they remember, save and report
 * stays where it is: only `applyGradients` is replaced, and it falls back to the library's own wherever the kernel does not fit.
 * Rests on private fields of release 4.22, which tests pin.
 */
import {
  AdamOptimizer,
  engine,
  MomentumOptimizer,
  RMSPropOptimizer,
  scalar,
  SGDOptimizer,
  tidy,
  zerosLike,
  type NamedTensorMap,
  type Scalar,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import { adam } from './adam.ts';
import { hasKernel } from './has-kernel.ts';
import { momentum, nesterov } from './momentum.ts';
import { centredRmsprop, rmsprop } from './rmsprop.ts';
import { lettersOf, type Rule } from './rule.ts';
import { sgd } from './sgd.ts';

/** What an optimiser remembers of one variable, as it saves it. */
interface Memory {
  readonly originalName: string;
  readonly variable: Variable;
}

type Memories = readonly (readonly [Memory[], string])[];

/** How an optimiser's fields become a rule's memories and settings. */
interface Fusion<Fields> {
  rule(optimiser: Fields): Rule;
  /** In the rule's order: where the memories of all variables are kept, and what their saved names end in. */
  memories(optimiser: Fields): Memories;
  settings(optimiser: Fields): number[];
  /** What changes once a step, not once a variable. */
  finish?(optimiser: Fields): void;
}

interface Descent {
  /** Minus the learning rate */
  readonly c: Scalar;
}

interface Momentum extends Descent {
  readonly m: Scalar;
  readonly useNesterov: boolean;
  readonly accumulations: Memory[];
}

interface RmsProp {
  readonly learningRate: number;
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
  readonly accumulatedMeanSquares: Memory[];
  readonly accumulatedMoments: Memory[];
  readonly accumulatedMeanGrads: Memory[];
}

interface Adam {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** β₁ᵗ and β₂ᵗ of the step to come */
  readonly accBeta1: Variable;
  readonly accBeta2: Variable;
  readonly accumulatedFirstMoment: Memory[];
  readonly accumulatedSecondMoment: Memory[];
}

const descent: Fusion<Descent> = {
  rule: () => sgd,
  memories: () => [],
  settings: ({ c }) => [-valueOf(c)],
};

const withMomentum: Fusion<Momentum> = {
  rule: ({ useNesterov }) => (useNesterov ? nesterov : momentum),
  memories: ({ accumulations }) => [[accumulations, 'momentum']],
  settings: ({ c, m }) => [-valueOf(c), valueOf(m)],
};

const byRms: Fusion<RmsProp> = {
  rule: ({ centered }) => (centered ? centredRmsprop : rmsprop),
  memories: (optimiser) => [
    [optimiser.accumulatedMeanSquares, 'rms'],
    [optimiser.accumulatedMoments, 'momentum'],
    ...(optimiser.centered ? [[optimiser.accumulatedMeanGrads, 'mg'] as const] : []),
  ],
  settings: ({ learningRate, decay, momentum: beta, epsilon }) => [learningRate, decay, 1 - decay, beta, epsilon],
};

const byMoments: Fusion<Adam> = {
  rule: () => adam,
  memories: ({ accumulatedFirstMoment, accumulatedSecondMoment }) => [
    [accumulatedFirstMoment, 'm'],
    [accumulatedSecondMoment, 'v'],
  ],
  settings({ learningRate, beta1, beta2, epsilon, accBeta1, accBeta2 }) {
    const [correction1, correction2] = [1 - valueOf(accBeta1), 1 - valueOf(accBeta2)];
    return [learningRate, beta1, 1 - beta1, beta2, 1 - beta2, correction1, correction2, epsilon];
  },
  finish({ beta1, beta2, accBeta1, accBeta2 }) {
    // Calculated here, where it need not be read; float32 times float32 fits into a number.
    assign(accBeta1, valueOf(accBeta1) * Math.fround(beta1));
    assign(accBeta2, valueOf(accBeta2) * Math.fround(beta2));
  },
};

/** By the data of tensors that no step renews. */
const known = new WeakMap<object, number>();

/** Read once, before any kernel takes it to a graphics card, from where reading is slow. */
function valueOf(tensor: Tensor): number {
  const value = known.get(tensor.dataId) ?? tensor.dataSync()[0] ?? NaN;
  known.set(tensor.dataId, value);
  return value;
}

function assign(variable: Variable, value: number): void {
  const made = scalar(value);
  known.set(made.dataId, Math.fround(value));
  variable.assign(made);
}

type Gradients = Parameters<SGDOptimizer['applyGradients']>[0];

interface Prototype {
  applyGradients(gradients: Gradients): void;
}

let replaced = false;

/** From now on steps are taken by the rules' kernels where the active back end has them. Once is enough. */
export function fuseOptimisers(): void {
  if (replaced) return;
  replaced = true;
  replace(SGDOptimizer.prototype, descent);
  replace(MomentumOptimizer.prototype, withMomentum);
  replace(RMSPropOptimizer.prototype, byRms);
  replace(AdamOptimizer.prototype, byMoments);
}

function replace<Fields>(prototype: Prototype, fusion: Fusion<Fields>): void {
  const original = Reflect.get(prototype, 'applyGradients');
  prototype.applyGradients = function (this: Fields & { incrementIterations(): void }, gradients: Gradients): void {
    const rule = fusion.rule(this);
    const memories = fusion.memories(this);
    // Read in any case: after a step of the library's own they may lie on the graphics card.
    const settings = fusion.settings(this);
    const updates = updatesOf(gradients);
    if (updates === null || !fits(rule, updates, memories)) return original.call(this, gradients);
    tidy(() => {
      updates.forEach(({ variable, gradient }, i) => {
        const remembered = memories.map(([list, ending]) => (list[i] ??= begin(variable, ending)).variable);
        if (gradient !== null && variable.size > 0) step(rule, settings, gradient, [variable, ...remembered]);
      });
      fusion.finish?.(this);
    });
    this.incrementIterations();
  };
}

interface Update {
  readonly variable: Variable;
  /** None for a variable that the loss does not depend on. */
  readonly gradient: Tensor | null;
}

/** Null when there is no variable of a name; the library has an error for that. */
function updatesOf(gradients: Gradients): Update[] | null {
  const named: readonly (readonly [string, Tensor | null | undefined])[] = Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor])
    : Object.entries(gradients);
  const updates: Update[] = [];
  for (const [name, gradient] of named) {
    const variable = engine().registeredVariables[name];
    if (variable === undefined) return null;
    updates.push({ variable, gradient: gradient ?? null });
  }
  return updates;
}

/** Whether the back end has the kernel, and all tensors are such as it takes. */
function fits(rule: Rule, updates: readonly Update[], memories: Memories): boolean {
  if (!hasKernel(rule.name, engine().backendName)) return false;
  return updates.every(({ variable, gradient }, i) => {
    const kept = memories.map(([list]) => list[i]?.variable);
    return [variable, gradient, ...kept].every(
      (tensor) =>
        tensor === null ||
        tensor === undefined ||
        (tensor.dtype === 'float32' && tensor.rank <= 4 && sameShape(tensor, variable)),
    );
  });
}

function sameShape(a: Tensor, b: Tensor): boolean {
  return a.rank === b.rank && a.shape.every((side, axis) => side === b.shape[axis]);
}

function begin(variable: Variable, ending: string): Memory {
  return { originalName: `${variable.name}/${ending}`, variable: tidy(() => zerosLike(variable).variable(false)) };
}

function step(rule: Rule, settings: number[], gradient: Tensor, renewed: readonly Variable[]): void {
  const letters = lettersOf(rule);
  const inputs: NamedTensorMap = { g: gradient };
  renewed.forEach((variable, i) => (inputs[letters[i] ?? ''] = variable));
  const after = engine().runKernel<Tensor[]>(rule.name, inputs, { settings });
  renewed.forEach((variable, i) => variable.assign(after[i] as Tensor));
}
