/** A job's layers in jax-js. Pictures lie as its convolution wants them: [batch, channels, height, width]. */
import type { Stage } from '../stages.ts';
import { blockOf } from './block.ts';
import type { Jax, JaxArray } from './library.ts';

/** Takes x and the weights over. @param seed of this step's dropout */
export function applyStage(
  jax: Jax,
  x: JaxArray,
  weights: readonly JaxArray[],
  stage: Stage,
  seed: JaxArray,
): JaxArray {
  const { numpy: np, nn, lax } = jax;
  const { layer, input } = stage;
  const [first, second, third] = weights;
  const batch = x.shape[0] ?? 1;
  switch (layer.kind) {
    case 'dense': {
      const z = np.matmul(x, some(first)).add(some(second));
      return layer.activation === 'linear' ? z : nn[layer.activation](z);
    }
    case 'convolution': {
      const z = lax.conv(x, some(first).transpose([3, 2, 0, 1]), [1, 1], 'VALID');
      return nn.relu(z.add(some(second).reshape([1, -1, 1, 1])));
    }
    case 'pool': {
      const [height = 1, width = 1, channels = 1] = input;
      const [rows, columns] = [height >> 1, width >> 1];
      const whole = x.slice([], [], [0, 2 * rows], [0, 2 * columns]);
      return np.max(np.max(whole.reshape([batch, channels, rows, 2, columns, 2]), 5), 3);
    }
    case 'flatten':
      return x.transpose([0, 2, 3, 1]).reshape([batch, -1]);
    case 'dropout': {
      const kept = jax.random.bernoulli(jax.random.key(seed.ref), 1 - layer.rate, x.shape).astype('float32');
      return x.mul(kept).div(1 - layer.rate);
    }
    case 'embedding':
      // Its jit adds up rows only of what is computed, not of a view; doubling and halving changes no bit.
      return np.take(some(first), x, 0).mul(2).mul(0.5);
    case 'lstm':
      return lstm(jax, x, [some(first), some(second), some(third)], layer.units);
    case 'block':
      return blockOf(jax, x, weights, stage);
  }
}

/** @param weights kernel [in, 4 · units], recurrent kernel [units, 4 · units], bias: input, forget, cell and output gate */
function lstm({ numpy: np, nn }: Jax, x: JaxArray, weights: [JaxArray, JaxArray, JaxArray], units: number): JaxArray {
  const [kernel, recurrent, bias] = weights;
  const [batch = 1, length = 1, width = 1] = x.shape;
  const fromInput = np
    .matmul(x.reshape([batch * length, width]), kernel)
    .add(bias)
    .reshape([batch, length, 4 * units]);
  let state = np.zeros([batch, units]);
  let memory = np.zeros([batch, units]);
  for (let t = 0; t < length; t++) {
    const z = fromInput.ref
      .slice([], [t, t + 1], [])
      .reshape([batch, 4 * units])
      .add(np.matmul(state, recurrent.ref));
    const gate = (i: number): JaxArray => z.ref.slice([], [i * units, (i + 1) * units]);
    memory = nn
      .sigmoid(gate(1))
      .mul(memory)
      .add(nn.sigmoid(gate(0)).mul(np.tanh(gate(2))));
    state = nn.sigmoid(gate(3)).mul(np.tanh(memory.ref));
    z.dispose();
  }
  for (const used of [fromInput, recurrent, memory]) used.dispose();
  return state;
}

export function some<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A weight is missing');
  return value;
}
