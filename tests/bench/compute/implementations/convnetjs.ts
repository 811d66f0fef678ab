/** ConvNetJS: its own initial weights, one example after the other, Adadelta in the place of Adam, which it lacks. */
import { answerWith } from '../answer.ts';
import { examples } from '../examples.ts';
import type { Job, Layer } from '../jobs/job.ts';
import { peer } from '../peer.ts';
import { product } from '../stages.ts';
import { Cannot, type Order } from '../training.ts';

interface Volume {
  readonly w: Float64Array;
}
interface ConvNetJs {
  readonly Net: new () => { makeLayers(layers: readonly object[]): void };
  readonly Vol: new (width: number, height: number, depth: number, value: number) => Volume;
  readonly Trainer: new (net: object, options: object) => { train(x: Volume, y: number): unknown };
}

/** Its definitions of one layer; dropout belongs to the layer before it. */
function definitions(layer: Layer): object[] {
  switch (layer.kind) {
    case 'dense':
      if (layer.activation === 'softmax') return [{ type: 'softmax', num_classes: layer.units }];
      // It has no binary cross-entropy: two categories are the nearest.
      if (layer.activation === 'sigmoid') return [{ type: 'softmax', num_classes: 2 }];
      return [{ type: 'fc', num_neurons: layer.units, activation: layer.activation }];
    case 'convolution':
      return [{ type: 'conv', sx: layer.side, filters: layer.filters, stride: 1, pad: 0, activation: 'relu' }];
    case 'pool':
      return [{ type: 'pool', sx: 2, stride: 2 }];
    case 'flatten':
      return [];
    case 'dropout':
      return [{ drop_prob: layer.rate }];
    default:
      throw new Cannot(`it has no ${layer.kind}`);
  }
}

function network({ input, layers }: Job): object[] {
  const [sides, depth] = input.length === 3 ? [input, input[2]] : [[1, 1], product(input)];
  const all: object[] = [{ type: 'input', out_sx: sides[1], out_sy: sides[0], out_depth: depth }];
  for (const definition of layers.flatMap(definitions)) {
    const last = all.at(-1);
    if (last && 'drop_prob' in definition) Object.assign(last, definition);
    else all.push(definition);
  }
  return all;
}

answerWith(async (order: Order) => {
  const { job } = order;
  const layers = network(job);
  const { default: library } = await peer<{ default: ConvNetJs }>('convnetjs', order);
  const net = new library.Net();
  net.makeLayers(layers);
  const method = job.optimiser === 'adam' ? { method: 'adadelta' } : { method: 'sgd', learning_rate: 0.1, momentum: 0 };
  const trainer = new library.Trainer(net, { ...method, batch_size: job.batch });
  const { inputs, targets } = examples(job);
  const size = product(job.input);
  const [height = 1, width = 1, depth = 1] = job.input.length === 3 ? job.input : [1, 1, size];
  const volumes = Array.from({ length: job.batch }, (_, i) => {
    const volume = new library.Vol(width, height, depth, 0);
    volume.w.set(inputs.values.subarray(i * size, (i + 1) * size));
    return volume;
  });
  return {
    steps: (count) => () => {
      for (let i = 0; i < count; i++) {
        volumes.forEach((volume, example) => void trainer.train(volume, targets.values[example] ?? 0));
      }
      return Promise.resolve(null);
    },
    counted: null,
    multiply: null,
    device: '',
  };
});
