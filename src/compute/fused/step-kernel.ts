/** A rule as a kernel of TensorFlow.js: `EngineOf` says what it takes, and the files beside this one how each back end does it. */
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { lettersOf, type Rule } from './rule.ts';

/** One step of one variable. All tensors are float32 of one shape, with at least one number. */
export interface Step {
  readonly rule: Rule;
  readonly settings: readonly number[];
  readonly gradient: TensorInfo;
  /** The variable, then its memories. */
  readonly before: readonly TensorInfo[];
}

/** Makes the variable and its memories as they are after the step, in new tensors. */
export type Take<Backend> = (backend: Backend, step: Step) => TensorInfo[];

/** Inputs by name: the gradient as `g`, the rest by the rule's letters. Attributes: `settings`. Outputs in the letters' order. */
export function stepKernel<Backend>(rule: Rule, backendName: string, take: Take<Backend>): KernelConfig {
  return {
    kernelName: rule.name,
    backendName,
    kernelFunc({ inputs, backend, attrs }) {
      const tensors = inputs as Record<string, TensorInfo>;
      const tensor = (letter: string): TensorInfo => {
        const found = tensors[letter];
        if (found === undefined) throw new TypeError(`${rule.name} lacks ${letter}`);
        return found;
      };
      const { settings } = attrs as unknown as { settings: readonly number[] };
      return take(backend as Backend, {
        rule,
        settings,
        gradient: tensor('g'),
        before: lettersOf(rule).map(tensor),
      });
    },
  };
}
