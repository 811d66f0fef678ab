/**
 * What TensorFlow.js 4.22 notes of a computation whose gradient is wanted: its tape, a private part of the engine. Each node is
 * followed as it is put on the tape and as the gradient passes back through it.
 */
import type { Tensor } from '@tensorflow/tfjs-core';
import { takenApart } from '../fused/apart.ts';
import type { TensorFlow } from '../load.ts';

/** One operation on the tape. */
export interface RawNode {
  readonly kernel: string;
  /** The outermost operation of TensorFlow.js that the program called; null where it called this kernel alone. */
  readonly call: { readonly id: number; readonly name: string } | null;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly name: string; readonly tensor: number }[];
  readonly outputs: readonly number[];
  /** What flowed back: filled in on the way back, in the order of `inputs`. Empty where nothing did. */
  readonly contributions: Map<string, Copy>;
  /** The gradient has passed through. */
  reached: boolean;
}

/** A copy that outlives the computation: its numbers come later, and then it is gone. */
export interface Copy {
  readonly shape: readonly number[];
  readonly numbers: Promise<Float32Array<ArrayBuffer>>;
}

export interface RawTape {
  readonly nodes: readonly RawNode[];
  /** By the tensor's number: everything that was on the tape. */
  readonly values: ReadonlyMap<number, Copy>;
  readonly loss: number;
}

interface TapeNode {
  gradient?: (dys: Tensor[]) => Record<string, () => Tensor>;
}

interface Scope {
  readonly id: number;
  readonly name: string;
}

type AddTapeNode = (
  kernel: string,
  inputs: Readonly<Record<string, Tensor>>,
  outputs: readonly Tensor[],
  gradient: unknown,
  saved: readonly Tensor[],
  attrs: Readonly<Record<string, unknown>> | undefined,
) => void;

/** The private parts that are used. A test pins them. */
interface Engine {
  readonly state: {
    kernelDepth: number;
    readonly scopeStack: readonly Scope[];
    readonly activeTape: TapeNode[] | null;
  };
  addTapeNode: AddTapeNode;
  gradients(
    f: () => Tensor,
    xs: readonly Tensor[],
    dy: null,
    allowNoGradients: boolean,
  ): { value: Tensor; grads: (Tensor | undefined)[] };
}

/** The ending that TensorFlow.js gives the scope of an operation. */
const operation = /__op$/;

/**
 * Computes a loss and its gradient by the leaves, and follows both. Nothing is left alive but what `loss` itself keeps.
 * @param loss a scalar of float32, made of the leaves by differentiable operations
 */
export function followTape(
  tf: Pick<TensorFlow, 'engine'>,
  loss: () => Tensor,
  leaves: readonly Tensor[],
  most: number,
): RawTape {
  const engine = tf.engine() as unknown as Engine;
  const nodes: RawNode[] = [];
  const values = new Map<number, Copy>();
  const copy = (tensor: Tensor): Copy => copied(engine, tensor, most);
  const note = (tensor: Tensor): number => {
    if (!values.has(tensor.id)) values.set(tensor.id, copy(tensor));
    return tensor.id;
  };
  const { addTapeNode } = engine;
  engine.addTapeNode = (...given) => {
    Reflect.apply(addTapeNode, engine, given);
    const [kernel, inputs, outputs, , , attrs] = given;
    const node: RawNode = {
      kernel,
      call: engine.state.scopeStack.find(({ name }) => operation.test(name)) ?? null,
      attrs: attrs ?? {},
      inputs: Object.entries(inputs).map(([name, tensor]) => ({ name, tensor: note(tensor) })),
      outputs: outputs.map(note),
      contributions: new Map(),
      reached: false,
    };
    nodes.push(node);
    const onTape = engine.state.activeTape?.at(-1);
    if (onTape) watch(onTape, node, copy);
  };
  try {
    const { value, grads } = takenApart(() => engine.gradients(loss, leaves, null, true));
    leaves.forEach(note);
    note(value);
    const id = value.id;
    for (const made of [value, ...grads]) if (made && !leaves.includes(made)) made.dispose();
    return { nodes, values, loss: id };
  } finally {
    engine.addTapeNode = addTapeNode;
  }
}

function watch(onTape: TapeNode, node: RawNode, copy: (tensor: Tensor) => Copy): void {
  const { gradient } = onTape;
  if (!gradient) return;
  onTape.gradient = (dys) => {
    node.reached = true;
    const parts = Object.entries(gradient(dys)).map(([name, make]) => {
      const followed = (): Tensor => {
        const contribution = make();
        node.contributions.set(name, copy(contribution));
        return contribution;
      };
      return [name, followed] as const;
    });
    return Object.fromEntries(parts);
  };
}

/** The clone shares the data, is on no tape, and `tidy` leaves it alone. */
function copied({ state }: Engine, tensor: Tensor, most: number): Copy {
  state.kernelDepth += 1;
  const clone = tensor.clone();
  state.kernelDepth -= 1;
  clone.kept = true;
  const numbers = clone
    .data()
    .then((data) => Float32Array.from(data.subarray(0, most)))
    .finally(() => clone.dispose());
  // Whoever awaits the numbers hears of a failure; nobody else should.
  numbers.catch(() => undefined);
  return { shape: [...tensor.shape], numbers };
}
