import { activations, type ActivationName } from '../activations.ts';
import { collapses, outputDelta, type Layer, type LossName, type Network } from '../network.ts';
import { lossSlope } from './loss.ts';
import type { Recorder } from './recorder.ts';
import { ofEdge, ofParameter, ofUnit, type Ref } from './refs.ts';

/**
 * The steps of one example back through all layers (F12 to F14, F23, F24). An example of several writes gradients of its
 * own, which are averaged later; a single one writes the batch's.
 */
export function traceBackward(
  recorder: Recorder,
  network: Network,
  loss: LossName,
  example: number,
  alone: boolean,
): void {
  traceOutputDelta(recorder, network, loss, example);
  for (let l = network.length; l >= 1; l--) {
    const layer = network[l - 1] as Layer;
    traceGradients(recorder, layer, l, example, alone);
    const below = network[l - 2];
    if (below) traceHiddenDelta(recorder, layer, below, l, example);
  }
}

function units(quantity: 'z' | 'a' | 'y' | 'da', l: number, example: number, count: number): Ref[] {
  return Array.from({ length: count }, (_, j) => ofUnit(quantity, l, example, j));
}

/** The seed: how the loss changes with the pre-activations of the last layer. */
function traceOutputDelta(recorder: Recorder, network: Network, loss: LossName, example: number): void {
  const l = network.length;
  const layer = network[l - 1] as Layer;
  const outputs = layer.bias.length;
  const of = (quantity: 'z' | 'a' | 'y') => units(quantity, l, example, outputs);
  const [ps, ys, gs] = [of('a'), of('y'), units('da', l, example, outputs)];
  const values = (refs: readonly Ref[]) => refs.map((ref) => recorder.value(ref));
  const delta = outputDelta(layer, values(of('z')), values(ps), values(ys), loss);
  const collapsing = collapses(layer.activation, loss);
  ps.forEach((p, j) => {
    const [y, g] = [ys[j] as Ref, gs[j] as Ref];
    const value = lossSlope(loss, recorder.value(y), recorder.value(p), outputs);
    recorder.record({ name: 'lossSlope', loss, outputs }, [l, example], [p, y], [{ ref: g, value }]);
    if (layer.activation === 'softmax') return;
    const slope = traceSlope(recorder, layer.activation, l, example, j);
    const reads = collapsing ? [g, slope, p, y] : [g, slope];
    const rule = collapsing ? ({ name: 'collapse', outputs } as const) : ({ name: 'delta' } as const);
    recorder.record(rule, [l, example], reads, [{ ref: ofUnit('dz', l, example, j), value: delta[j] as number }]);
    recorder.complete('neuron');
  });
  if (layer.activation === 'softmax') {
    ps.forEach((p, j) => {
      const [y, g] = [ys[j] as Ref, gs[j] as Ref];
      const written = { ref: ofUnit('dz', l, example, j), value: delta[j] as number };
      if (collapsing) recorder.record({ name: 'softmaxCollapse' }, [l, example], [p, y, ...ys], [written]);
      else recorder.record({ name: 'softmaxDelta' }, [l, example], [p, g, ...ps, ...gs], [written]);
      recorder.complete('neuron');
    });
  }
  recorder.complete('layer');
}

function traceSlope(recorder: Recorder, activation: ActivationName, l: number, example: number, j: number): Ref {
  const [z, slope] = [ofUnit('z', l, example, j), ofUnit('slope', l, example, j)];
  const value = activations[activation].derivative(recorder.value(z));
  recorder.record({ name: 'activationSlope', activation }, [l, example], [z], [{ ref: slope, value }]);
  return slope;
}

/** ∂L/∂w = a δ and ∂L/∂b = δ of a layer. */
function traceGradients(
  recorder: Recorder,
  { weights, bias }: Layer,
  l: number,
  example: number,
  alone: boolean,
): void {
  const ofWeight = (i: number, j: number) => (alone ? ofParameter('dw', l, i, j) : ofEdge('gw', l, example, i, j));
  const ofBias = (j: number) => (alone ? ofParameter('db', l, null, j) : ofUnit('gb', l, example, j));
  for (let j = 0; j < bias.length; j++) {
    const delta = ofUnit('dz', l, example, j);
    for (let i = 0; i < weights.length; i++) {
      const a = ofUnit('a', l - 1, example, i);
      const value = recorder.value(a) * recorder.value(delta);
      recorder.record({ name: 'weightGradient' }, [l, example], [a, delta], [{ ref: ofWeight(i, j), value }]);
    }
    const value = recorder.value(delta);
    recorder.record({ name: 'biasGradient' }, [l, example], [delta], [{ ref: ofBias(j), value }]);
    recorder.complete('neuron');
  }
  recorder.complete('layer');
}

/** δ of the layer below: what comes back along the weights, times the slope of its activation. */
function traceHiddenDelta(recorder: Recorder, layer: Layer, below: Layer, l: number, example: number): void {
  // Softmax belongs to the last layer; one below it is refused before anything is traced.
  const activation = below.activation as ActivationName;
  for (let i = 0; i < below.bias.length; i++) {
    const da = ofUnit('da', l - 1, example, i);
    let sum = 0;
    for (let j = 0; j < layer.bias.length; j++) {
      const reads = [ofParameter('w', l, i, j), ofUnit('dz', l, example, j)] as const;
      const product = recorder.value(reads[0]) * recorder.value(reads[1]);
      sum += product;
      const writes = [
        { ref: ofEdge('wd', l, example, i, j), value: product },
        { ref: da, value: sum },
      ] as const;
      recorder.record({ name: 'fanIn' }, [l, example], reads, writes);
    }
    const slope = traceSlope(recorder, activation, l - 1, example, i);
    const value = sum * recorder.value(slope);
    recorder.record(
      { name: 'delta' },
      [l - 1, example],
      [da, slope],
      [{ ref: ofUnit('dz', l - 1, example, i), value }],
    );
    recorder.complete('neuron');
  }
  recorder.complete('layer');
}
