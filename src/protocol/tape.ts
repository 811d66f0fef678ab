/** A gradient tape on its way to the page: the operations from leaves to loss, with values and gradients. */
import * as v from 'valibot';
import { count } from './primitive.ts';
import { limits } from './size.ts';

const label = v.pipe(v.string(), v.maxLength(limits.label));

/** The first values of a tensor, in row-major order. */
const first = v.pipe(
  v.instance(Float32Array),
  v.check((numbers) => numbers.length <= limits.tape.numbers),
);

const value = v.strictObject({
  /** What the program calls it; empty for what lies between. */
  name: label,
  shape: v.pipe(v.array(count), v.maxLength(8)),
  numbers: first,
  /** ∂L/∂value; null where nothing flows back to it. */
  gradient: v.nullable(first),
});

const node = v.strictObject({
  /** TensorFlow.js's name of the operation, such as `BatchMatMul`. */
  kernel: label,
  /** The call of the program that it is a part of, such as `sigmoidCrossEntropy`; -1 and empty where there is none. */
  call: v.strictObject({ id: v.pipe(v.number(), v.integer()), name: label }),
  /** Settings, in words: `axis` → `1`. */
  settings: v.pipe(v.array(v.strictTuple([label, label])), v.maxLength(20)),
  /** Places in `values`. */
  inputs: v.pipe(v.array(count), v.maxLength(50)),
  outputs: v.pipe(v.array(count), v.minLength(1), v.maxLength(50)),
  /** What flows back along each input; null where nothing does. Added up over all uses it is the input's gradient. */
  contributions: v.pipe(v.array(v.nullable(first)), v.maxLength(50)),
});

export const tapeSchema = v.pipe(
  v.strictObject({
    values: v.pipe(v.array(value), v.maxLength(limits.tape.values)),
    /** In the order in which they were computed. */
    nodes: v.pipe(v.array(node), v.maxLength(limits.tape.nodes)),
    /** The place of the loss in `values`. */
    loss: count,
  }),
  v.check(({ values, nodes, loss }) => {
    const known = (place: number): boolean => place < values.length;
    return (
      known(loss) &&
      nodes.every(
        ({ inputs, outputs, contributions }) =>
          inputs.every(known) && outputs.every(known) && contributions.length === inputs.length,
      )
    );
  }),
);
export type Tape = v.InferOutput<typeof tapeSchema>;
export type TapeValue = Tape['values'][number];
export type TapeNode = Tape['nodes'][number];
