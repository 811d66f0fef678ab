import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import { CourseError } from '../../course/course-error.ts';
import { limits } from '../../protocol/size.ts';
import type { Tape } from '../../protocol/tape.ts';
import type { TensorFlow } from '../load.ts';
import { followTape, type Copy, type RawNode } from './raw.ts';
import { tapeOf, type NotedNode, type NotedValue } from './tape.ts';
import { say } from './words.ts';

/**
 * Computes a loss and its gradient, and notes every operation on the way there and back: any program of TensorFlow.js, on any
 * back end. No tensor of it stays alive.
 * @param loss computes one number of float32
 * @param leaves what to follow back to, by name; else all trainable variables, by theirs
 * @throws CourseError where the result is no such number, nothing leads to it from the leaves, or there is too much to show
 */
export async function recordTape(
  tf: Pick<TensorFlow, 'engine'>,
  loss: () => Tensor,
  leaves: Readonly<Record<string, Tensor>> = variables(tf),
): Promise<Tape> {
  const named = Object.entries(leaves);
  if (named.length === 0) throw new CourseError(say((w) => w.tapeLeaves));
  const raw = followTape(
    tf,
    () => checked(loss()),
    named.map(([, tensor]) => tensor),
    limits.tape.numbers,
  );
  const values = new Map<number, NotedValue>();
  for (const [tensor, copy] of raw.values) values.set(tensor, { shape: copy.shape, numbers: await copy.numbers });
  const nodes = await Promise.all(raw.nodes.filter(({ reached }) => reached).map(noted));
  if (nodes.length === 0) throw new CourseError(say((w) => w.tapeApart));
  if (nodes.length > limits.tape.nodes) throw new CourseError(say((w) => w.tapeLong(nodes.length, limits.tape.nodes)));
  return tapeOf({
    nodes,
    values,
    leaves: named.map(([name, { id }]) => ({ name, tensor: id })),
    loss: raw.loss,
  });
}

function checked(result: unknown): Tensor {
  const tensor = result as Partial<Tensor> | null;
  if (tensor?.dtype !== 'float32' || tensor.size !== 1) throw new CourseError(say((w) => w.tapeLoss));
  return result as Tensor;
}

function variables(tf: Pick<TensorFlow, 'engine'>): Record<string, Variable> {
  const all = Object.entries(tf.engine().registeredVariables);
  return Object.fromEntries(all.filter(([, variable]) => variable.trainable));
}

async function noted({ contributions, ...node }: RawNode): Promise<NotedNode> {
  const read = [...contributions].map(async ([name, copy]: [string, Copy]) => [name, await copy.numbers] as const);
  return { ...node, contributions: new Map(await Promise.all(read)) };
}
