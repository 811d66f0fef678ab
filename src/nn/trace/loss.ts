import type { LossName } from '../network.ts';
import { losses } from '../network.ts';
import type { Recorder } from './recorder.ts';
import { ofBatch, ofExample, ofUnit, refOf, type Quantity } from './refs.ts';

/** One output's part of an example's loss. Losses that are means over the outputs share their divisor. */
export function lossTerm(loss: LossName, target: number, predicted: number, outputs: number): number {
  const shared = loss === 'meanSquaredError' || loss === 'binaryCrossEntropy' ? outputs : 1;
  return losses[loss].value([target], [predicted]) / shared;
}

/** ∂L/∂ŷ of one output. */
export function lossSlope(loss: LossName, target: number, predicted: number, outputs: number): number {
  const shared = loss === 'meanSquaredError' || loss === 'binaryCrossEntropy' ? outputs : 1;
  return (losses[loss].gradient([target], [predicted])[0] ?? 0) / shared;
}

/** The losses before the update, or after it. */
export type When = 'before' | 'after';

/** The loss of one example, output by output. */
export function traceLoss(
  recorder: Recorder,
  loss: LossName,
  depth: number,
  outputs: number,
  example: number,
  when: When,
): void {
  const quantity: Quantity = when === 'before' ? 'loss' : 'newLoss';
  const total = ofExample(quantity, example);
  let sum = 0;
  for (let j = 0; j < outputs; j++) {
    const reads = [ofUnit('a', depth, example, j), ofUnit('y', depth, example, j)] as const;
    const term = lossTerm(loss, recorder.value(reads[1]), recorder.value(reads[0]), outputs);
    sum += term;
    const part = refOf({ quantity, layer: null, example, from: null, unit: j });
    const writes = [
      { ref: part, value: term },
      { ref: total, value: sum },
    ] as const;
    recorder.record({ name: 'lossTerm', loss, outputs }, [depth, example], reads, writes);
    recorder.complete('neuron');
  }
  recorder.complete('layer');
}

/** The batch's loss: the mean of its examples'. */
export function traceMeanLoss(recorder: Recorder, examples: number, when: When): void {
  const [one, all]: [Quantity, Quantity] = when === 'before' ? ['loss', 'meanLoss'] : ['newLoss', 'newMeanLoss'];
  const reads = Array.from({ length: examples }, (_, example) => ofExample(one, example));
  const value = reads.reduce((sum, ref) => sum + recorder.value(ref), 0) / examples;
  recorder.record({ name: 'meanLoss' }, [null, null], reads, [{ ref: ofBatch(all), value }]);
}
