import type { ActivationName } from '../activations.ts';
import type { LossName } from '../network.ts';
import type { OptimiserSettings } from '../optimisers.ts';
import { coloured, nameTex, numberTex } from './notation.ts';
import { parseRef, type Ref } from './refs.ts';
import type { Step } from './step.ts';
import type { Trace } from './trace.ts';

/** A step's formula in TeX. */
export interface StepFormula {
  /** With names: z = w · x */
  readonly symbolic: string;
  /** The same with numbers, and the result */
  readonly numeric: string;
}

const activationTex: Readonly<Record<ActivationName, (z: string) => string>> = {
  linear: (z) => z,
  sigmoid: (z) => `\\frac{1}{1 + e^{-${z}}}`,
  relu: (z) => `\\max(0,\\, ${z})`,
  tanh: (z) => `\\tanh(${z})`,
};

const slopeTex: Readonly<Record<ActivationName, (z: string) => string>> = {
  linear: () => '1',
  sigmoid: (z) => `\\sigma(${z})\\,\\bigl(1 - \\sigma(${z})\\bigr)`,
  relu: (z) => `[\\,${z} > 0\\,]`,
  tanh: (z) => `1 - \\tanh^2(${z})`,
};

function share(outputs: number, numerator = 1): string {
  return outputs === 1 && numerator === 1
    ? ''
    : outputs === 1
      ? `${numerator}\\,`
      : `\\tfrac{${numerator}}{${outputs}}\\,`;
}

function lossTermTex(loss: LossName, outputs: number, p: string, y: string): string {
  switch (loss) {
    case 'halfSquaredError':
      return `\\tfrac12\\,(${p} - ${y})^2`;
    case 'meanSquaredError':
      return `${share(outputs)}(${p} - ${y})^2`;
    case 'binaryCrossEntropy':
      return `-${share(outputs)}\\bigl[${y} \\ln ${p} + (1 - ${y}) \\ln(1 - ${p})\\bigr]`;
    case 'crossEntropy':
      return `-${y} \\ln ${p}`;
  }
}

function lossSlopeTex(loss: LossName, outputs: number, p: string, y: string): string {
  switch (loss) {
    case 'halfSquaredError':
      return `${p} - ${y}`;
    case 'meanSquaredError':
      return `${share(outputs, 2)}(${p} - ${y})`;
    case 'binaryCrossEntropy':
      return `${share(outputs)}\\frac{${p} - ${y}}{${p}\\,(1 - ${p})}`;
    case 'crossEntropy':
      return `-\\frac{${y}}{${p}}`;
  }
}

function meanTex(terms: readonly string[]): string {
  return `\\tfrac{1}{${terms.length}}\\bigl(${terms.join(' + ')}\\bigr)`;
}

function changeTex({ name, rate, epsilon }: OptimiserSettings, terms: readonly string[]): string {
  const alpha = `\\h{${numberTex(rate)}}`;
  const [first = '', second = ''] = terms;
  const over = `\\sqrt{${second}} + ${numberTex(epsilon)}`;
  if (name === 'momentum') return first;
  return name === 'sgd' ? `-${alpha} \\cdot ${first}` : `-${alpha} \\cdot \\frac{${first}}{${over}}`;
}

function decayTex(beta: number, old: string, fresh: string): string {
  return `\\h{${numberTex(beta)}} \\cdot ${old} + (1 - \\h{${numberTex(beta)}}) \\cdot ${fresh}`;
}

/** The right side of a step's formula; `terms` are what it reads, as names or as numbers. */
function expression(trace: Trace, step: Step, terms: readonly string[], asNumbers: boolean): string {
  const { rule } = step;
  const settings = trace.program.optimiser;
  const [first = '', second = '', third = '', fourth = ''] = terms;
  const total = (values: readonly number[]): string => numberTex(values.reduce((sum, value) => sum + value, 0));
  switch (rule.name) {
    case 'product':
    case 'fanIn':
    case 'weightGradient':
    case 'delta':
      return `${first} \\cdot ${second}`;
    case 'bias':
      return `${asNumbers ? first : sumTex(step)} + ${second}`;
    case 'activation':
      return activationTex[rule.activation](first);
    case 'activationSlope':
      return slopeTex[rule.activation](first);
    case 'exponential':
      return `e^{${first} - ${asNumbers ? numberTex(Math.max(...step.given.slice(1))) : '\\max_k \\z{z_k}'}}`;
    case 'normalisation':
      return `\\frac{${first}}{${asNumbers ? total(step.given.slice(1)) : '\\sum_k \\a{e_k}'}}`;
    case 'lossTerm':
      return lossTermTex(rule.loss, rule.outputs, first, second);
    case 'lossSlope':
      return lossSlopeTex(rule.loss, rule.outputs, first, second);
    case 'meanLoss':
    case 'meanGradient':
      return meanTex(terms);
    case 'collapse': {
      // What the slope of the loss is divided by, the slope of the sigmoid multiplies with.
      const gone = `\\cancel{${third}\\,(1 - ${third})}`;
      const left = `${third} - ${fourth}`;
      const product = `${share(rule.outputs)}\\frac{${left}}{${gone}} \\cdot ${gone}`;
      return `${product} = ${rule.outputs === 1 ? left : `${share(rule.outputs)}(${left})`}`;
    }
    case 'softmaxCollapse': {
      const mass = step.given.slice(2).reduce((sum, value) => sum + value, 0);
      return mass === 1
        ? `${first} - ${second}`
        : `${first} \\cdot ${asNumbers ? numberTex(mass) : '\\sum_k \\x{y_k}'} - ${second}`;
    }
    case 'softmaxDelta': {
      const units = (step.given.length - 2) / 2;
      const mean = total(step.given.slice(2, 2 + units).map((p, k) => p * (step.given[2 + units + k] as number)));
      return `${first} \\cdot \\bigl(${second} - ${asNumbers ? mean : '\\sum_k \\d{g_k}\\, \\a{p_k}'}\\bigr)`;
    }
    case 'biasGradient':
      return first;
    case 'velocity':
      return `\\h{${numberTex(settings.beta1)}} \\cdot ${first} - \\h{${numberTex(settings.rate)}} \\cdot ${second}`;
    case 'meanOfGradients':
      return decayTex(settings.beta1, first, second);
    case 'meanOfSquares':
      return decayTex(settings.beta2, first, asNumbers ? `${second}^2` : `\\bigl(${second}\\bigr)^2`);
    case 'correctMean':
      return `\\frac{${first}}{1 - ${numberTex(settings.beta1)}^{${rule.t}}}`;
    case 'correctSquares':
      return `\\frac{${first}}{1 - ${numberTex(settings.beta2)}^{${rule.t}}}`;
    case 'change':
      return changeTex(settings, terms);
    case 'update':
      return `${first} + ${second}`;
  }
}

/** Σ of a layer's products, as a name: what the bias is added to. */
function sumTex(step: Step): string {
  const { layer, unit } = parseRef(step.reads[0] as Ref);
  const l = layer ?? 1;
  const below = l === 1 ? '\\x{x_i}' : `\\a{a^{(${l - 1})}_i}`;
  return `\\sum_i \\w{w^{(${l})}_{i${(unit ?? 0) + 1}}}\\, ${below}`;
}

/** What a step computes, as formula and with its numbers put in. */
export function formulaOf(trace: Trace, step: Step): StepFormula {
  const written = (step.writes[0] as Step['writes'][number]).ref;
  const names = step.reads.map((ref) => nameTex(trace.program, ref));
  const numbers = step.reads.map((ref, i) => coloured(ref, numberTex(step.given[i] as number)));
  const result = coloured(written, numberTex(step.value, true));
  const arrow = step.rule.name === 'update' || changesItself(step, written) ? '\\leftarrow' : '=';
  return {
    symbolic: `${nameTex(trace.program, written)} ${arrow} ${expression(trace, step, names, false)}`,
    numeric: `${expression(trace, step, numbers, true)} = ${result}`,
  };
}

/** The optimiser's memory and a weight take the place of what they are computed from. */
function changesItself(step: Step, written: Ref): boolean {
  return step.reads.includes(written) && !written.startsWith('z.');
}
