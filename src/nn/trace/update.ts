import type { Network } from '../network.ts';
import { parameterStep, type Memory, type OptimiserSettings } from '../optimisers.ts';
import type { Recorder, Write } from './recorder.ts';
import { ofEdge, ofParameter, ofUnit, type Ref } from './refs.ts';
import type { Rule } from './step.ts';

/** Calls `visit` for every weight and bias of a network, unit by unit; `from` is null for a bias. */
export function eachParameter(
  network: Network,
  visit: (layer: number, from: number | null, unit: number) => void,
): void {
  network.forEach(({ weights, bias }, index) => {
    for (let unit = 0; unit < bias.length; unit++) {
      for (let from = 0; from < weights.length; from++) visit(index + 1, from, unit);
      visit(index + 1, null, unit);
    }
  });
}

/** The gradients of several examples become their mean. */
export function traceMeanGradients(recorder: Recorder, network: Network, examples: number): void {
  eachParameter(network, (layer, from, unit) => {
    const reads = Array.from({ length: examples }, (_, n) =>
      from === null ? ofUnit('gb', layer, n, unit) : ofEdge('gw', layer, n, from, unit),
    );
    const value = reads.reduce((sum, ref) => sum + recorder.value(ref), 0) / examples;
    recorder.record({ name: 'meanGradient' }, [layer, null], reads, [{ ref: gradientRef(layer, from, unit), value }]);
    if (from === null) recorder.complete('neuron');
  });
}

function gradientRef(layer: number, from: number | null, unit: number): Ref {
  return ofParameter(from === null ? 'db' : 'dw', layer, from, unit);
}

/** Every parameter takes its step (F09, F15, F27 to F29). `t` counts the updates, this one included. */
export function traceUpdate(recorder: Recorder, network: Network, settings: OptimiserSettings, t: number): void {
  const { name } = settings;
  eachParameter(network, (layer, from, unit) => {
    const of = (quantity: 'm' | 'v' | 'mHat' | 'vHat' | 'step') => ofParameter(quantity, layer, from, unit);
    const [parameter, gradient] = [
      ofParameter(from === null ? 'b' : 'w', layer, from, unit),
      gradientRef(layer, from, unit),
    ];
    const place = [layer, null] as const;
    const remembered = (ref: Ref): number => (recorder.knows(ref) ? recorder.value(ref) : 0);
    const before: Memory = { m: remembered(of('m')), v: remembered(of('v')), t: t - 1 };
    const { memory, corrected, delta } = parameterStep(settings, before, recorder.value(gradient));
    const record = (rule: Rule, reads: readonly Ref[], write: Write): void =>
      recorder.record(rule, place, reads, [write]);

    const usesMean = name === 'adam' || name === 'adamUncorrected';
    if (name === 'momentum') record({ name: 'velocity' }, [of('m'), gradient], { ref: of('m'), value: memory.m });
    if (usesMean) record({ name: 'meanOfGradients' }, [of('m'), gradient], { ref: of('m'), value: memory.m });
    if (usesMean || name === 'rmsprop')
      record({ name: 'meanOfSquares' }, [of('v'), gradient], { ref: of('v'), value: memory.v });
    if (corrected) {
      record({ name: 'correctMean', t }, [of('m')], { ref: of('mHat'), value: corrected.m });
      record({ name: 'correctSquares', t }, [of('v')], { ref: of('vHat'), value: corrected.v });
    }
    const reads = {
      sgd: [gradient],
      momentum: [of('m')],
      rmsprop: [gradient, of('v')],
      adam: [of('mHat'), of('vHat')],
      adamUncorrected: [of('m'), of('v')],
    }[name];
    record({ name: 'change', optimiser: name }, reads, { ref: of('step'), value: delta });
    record({ name: 'update' }, [parameter, of('step')], { ref: parameter, value: recorder.value(parameter) + delta });
    if (from === null) recorder.complete(unit === (network[layer - 1]?.bias.length ?? 0) - 1 ? 'layer' : 'neuron');
  });
}
