import type { Stage } from '../stages.ts';
import type { Jax, JaxArray } from './library.ts';
import { some } from './network.ts';

/** A Transformer block: x [batch, length, width] → the same shape. Takes x and the weights over. */
export function blockOf({ numpy: np, nn }: Jax, x: JaxArray, weights: readonly JaxArray[], { layer }: Stage): JaxArray {
  if (layer.kind !== 'block') throw new Error(`No block: ${layer.kind}`);
  const [gain1, shift1, query, key, value, mix, gain2, shift2, kernel1, bias1, kernel2, bias2] = weights.map(some);
  const [batch = 1, length = 1, width = 1] = x.shape;
  const { heads } = layer;
  const norm = (t: JaxArray, gain?: JaxArray, shift?: JaxArray): JaxArray =>
    nn.standardize(t, -1).mul(some(gain)).add(some(shift));
  const rows = (t: JaxArray): JaxArray => t.reshape([-1, t.shape.at(-1) ?? 1]);
  const split = (t: JaxArray, order: readonly number[]): JaxArray =>
    t.reshape([batch, length, heads, width / heads]).transpose(order);

  const normed = rows(norm(x.ref, gain1, shift1));
  const queries = split(np.matmul(normed.ref, some(query)), [0, 2, 1, 3]);
  const keys = split(np.matmul(normed.ref, some(key)), [0, 2, 3, 1]);
  const values = split(np.matmul(normed, some(value)), [0, 2, 1, 3]);
  const shares = nn.softmax(np.matmul(queries, keys).mul(1 / Math.sqrt(width / heads)));
  const mixed = np
    .matmul(shares, values)
    .transpose([0, 2, 1, 3])
    .reshape([batch * length, width]);
  const attended = x.add(np.matmul(mixed, some(mix)).reshape([batch, length, width]));
  const normedAgain = rows(norm(attended.ref, gain2, shift2));
  const hidden = nn.relu(np.matmul(normedAgain, some(kernel1)).add(some(bias1)));
  return attended.add(np.matmul(hidden, some(kernel2)).add(some(bias2)).reshape([batch, length, width]));
}
