/**
 * A gradient by the engine's tape (reverse accumulation; Linnainmaa, 1970). TensorFlow.js 4.22 notes in objects, by the numbers of
 * tensors, what comes from the inputs and what leads to the result, and goes through inputs of many shapes by `for … in`: code that
 * V8 compiles, gives up and compiles again at every run of a training loop. Maps and lists serve here; what is computed, in what
 * order, and what is an error is the same. Rests on private parts of the engine, which a test pins.
 */
import { add, engine, ones, Tensor, util } from '@tensorflow/tfjs-core';

/** An operation on the tape. */
interface Node {
  readonly kernelName: string;
  readonly inputs: Readonly<Record<string, Tensor>>;
  readonly outputs: readonly Tensor[];
  /** What its gradient needs. */
  readonly saved: readonly Tensor[];
  /** From the gradients of the outputs, null where an output does not lead to the result; by input, how to get its own. */
  readonly gradient?: (dys: readonly (Tensor | null)[]) => Readonly<Record<string, () => Tensor>>;
}

interface Engine {
  readonly state: { readonly gradientDepth: number; activeTape: readonly Node[] | null };
  startTape(): void;
  endTape(): void;
  startScope(name: string): void;
  endScope(result?: (Tensor | undefined)[]): void;
  scopedRun<T>(start: () => void, end: () => void, run: () => T): T;
  tidy(run: () => Tensor): Tensor;
  tidy(name: string, run: () => Tensor): Tensor;
  gradients(
    f: () => Tensor,
    xs: readonly Tensor[],
    dy?: Tensor | null,
    allowNoGradients?: boolean,
  ): { value: Tensor; grads: (Tensor | undefined)[] };
}

let replaced = false;

/** From now on gradients are taken so. Once is enough. */
export function followTapeLightly(): void {
  if (replaced) return;
  replaced = true;
  const all = engine() as unknown as Engine;
  all.gradients = (f, xs, dy, allowNoGradients = false) => {
    util.assert(xs.length > 0, () => 'gradients() received an empty list of xs.');
    if (dy && dy.dtype !== 'float32') throw new Error(`dy must have 'float32' dtype, but has '${dy.dtype}'`);
    const value = all.scopedRun(
      () => all.startTape(),
      () => all.endTape(),
      () => all.tidy('forward', f),
    );
    util.assert(value instanceof Tensor, () => 'The result y returned by f() must be a tensor.');
    const { state } = all;
    const steps = stepsFrom(xs, state.activeTape ?? []);
    if (!allowNoGradients && !steps.some(({ node }) => node.outputs.some(({ id }) => id === value.id)))
      throw new Error(
        'Cannot compute gradient of y=f(x) with respect to x. ' +
          'Make sure that the f you passed encloses all operations that lead from x to y.',
      );
    let grads: (Tensor | undefined)[] = [];
    all.scopedRun(
      () => all.startScope('backward'),
      () => all.endScope([value, ...grads]),
      () => {
        const gradients = new Map<number, Tensor>();
        gradients.set(value.id, dy ?? ones(value.shape));
        for (const step of steps.toReversed()) goBack(all, step, gradients);
        grads = xs.map(({ id }) => gradients.get(id));
        if (state.gradientDepth > 0) return;
        for (const { saved } of state.activeTape ?? []) for (const tensor of saved) tensor.dispose();
        state.activeTape = null;
      },
    );
    return { value, grads };
  };
}

/** An operation that depends on the inputs of the whole, and the names of those of its own that do. */
interface Step {
  readonly node: Node;
  readonly names: readonly string[];
}

function stepsFrom(xs: readonly Tensor[], tape: readonly Node[]): Step[] {
  const steps: Step[] = [];
  const reached = new Set<number>();
  for (const { id } of xs) reached.add(id);
  for (const node of tape) {
    const { inputs, outputs } = node;
    const names = Object.keys(inputs).filter((name) => reached.has(inputs[name]?.id ?? NaN));
    if (names.length === 0) continue;
    for (const { id } of outputs) reached.add(id);
    steps.push({ node, names });
  }
  return steps;
}

/** Adds what the operation contributes to its inputs' gradients, by tensor. One whose outputs have none does not lead to the result. */
function goBack(all: Engine, { node, names }: Step, gradients: Map<number, Tensor>): void {
  const { kernelName, inputs } = node;
  const dys = node.outputs.map(({ id }) => gradients.get(id) ?? null);
  if (dys.every((dy) => dy === null)) return;
  if (!node.gradient) throw new Error(`Cannot compute gradient: gradient function not found for ${kernelName}.`);
  const slopes = node.gradient(dys);
  for (const name of names) {
    const input = inputs[name];
    if (!input || !(name in slopes))
      throw new Error(
        `Cannot backprop through input ${name}. Available gradients found: ${Object.keys(slopes).join(',')}.`,
      );
    const dx = all.tidy(() => (slopes[name] as () => Tensor)());
    const { dtype, shape } = dx;
    const wrong = `Error in gradient for op ${kernelName}. The gradient of input`;
    if (dtype !== 'float32') throw new Error(`${wrong} ${name} must have 'float32' dtype, but has '${dtype}'`);
    if (!util.arraysEqual(shape, input.shape))
      throw new Error(
        `${wrong} '${name}' has shape '${shape.join(',')}', which does not match the shape of the input '${input.shape.join(',')}'`,
      );
    const before = gradients.get(input.id);
    gradients.set(input.id, before ? add(before, dx) : dx);
    before?.dispose();
  }
}
