import { activations } from '../activations.ts';
import type { Layer, Network } from '../network.ts';
import type { Recorder } from './recorder.ts';
import { ofEdge, ofParameter, ofUnit } from './refs.ts';

/** The steps of one example through all layers (F07, F10). */
export function traceForward(recorder: Recorder, network: Network, example: number): void {
  network.forEach((layer, index) => {
    const l = index + 1;
    for (let j = 0; j < layer.bias.length; j++) {
      tracePreActivation(recorder, layer, l, example, j);
      if (layer.activation === 'softmax') continue;
      const z = ofUnit('z', l, example, j);
      const value = activations[layer.activation].value(recorder.value(z));
      recorder.record(
        { name: 'activation', activation: layer.activation },
        [l, example],
        [z],
        [{ ref: ofUnit('a', l, example, j), value }],
      );
      recorder.complete('neuron');
    }
    if (layer.activation === 'softmax') traceSoftmax(recorder, l, example, layer.bias.length);
    recorder.complete('layer');
  });
}

function tracePreActivation(recorder: Recorder, { weights }: Layer, l: number, example: number, j: number): void {
  const z = ofUnit('z', l, example, j);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const reads = [ofParameter('w', l, i, j), ofUnit('a', l - 1, example, i)] as const;
    const product = recorder.value(reads[0]) * recorder.value(reads[1]);
    sum += product;
    const writes = [
      { ref: ofEdge('wa', l, example, i, j), value: product },
      { ref: z, value: sum },
    ] as const;
    recorder.record({ name: 'product' }, [l, example], reads, writes);
  }
  const b = ofParameter('b', l, null, j);
  recorder.record({ name: 'bias' }, [l, example], [z, b], [{ ref: z, value: sum + recorder.value(b) }]);
}

function traceSoftmax(recorder: Recorder, l: number, example: number, units: number): void {
  const all = (quantity: 'z' | 'exp') => Array.from({ length: units }, (_, j) => ofUnit(quantity, l, example, j));
  const [zs, powers] = [all('z'), all('exp')];
  const largest = Math.max(...zs.map((z) => recorder.value(z)));
  zs.forEach((z, j) => {
    const value = Math.exp(recorder.value(z) - largest);
    recorder.record({ name: 'exponential' }, [l, example], [z, ...zs], [{ ref: ofUnit('exp', l, example, j), value }]);
  });
  const total = powers.reduce((sum, power) => sum + recorder.value(power), 0);
  powers.forEach((power, j) => {
    const value = recorder.value(power) / total;
    recorder.record(
      { name: 'normalisation' },
      [l, example],
      [power, ...powers],
      [{ ref: ofUnit('a', l, example, j), value }],
    );
    recorder.complete('neuron');
  });
}
