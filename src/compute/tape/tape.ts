/** From what the engine noted to what is shown: the way from the leaves to the loss, without what changes nothing. Pure. */
import type { Tape, TapeNode, TapeValue } from '../../protocol/tape.ts';

/** As `RawNode`, once its numbers are there. */
export interface NotedNode {
  readonly kernel: string;
  readonly call: { readonly id: number; readonly name: string } | null;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly name: string; readonly tensor: number }[];
  readonly outputs: readonly number[];
  readonly contributions: ReadonlyMap<string, Float32Array<ArrayBuffer>>;
}

export interface NotedValue {
  readonly shape: readonly number[];
  readonly numbers: Float32Array<ArrayBuffer>;
}

interface Noted {
  /** Those that the gradient passed through, in the order in which they were computed. */
  readonly nodes: readonly NotedNode[];
  readonly values: ReadonlyMap<number, NotedValue>;
  readonly leaves: readonly { readonly name: string; readonly tensor: number }[];
  readonly loss: number;
}

/** Operations that hand on what they get. */
function changesNothing({ kernel, inputs, outputs }: NotedNode, values: Noted['values']): boolean {
  const [input, output] = [values.get(inputs[0]?.tensor ?? -1), values.get(outputs[0] ?? -1)];
  if (!input || !output || inputs.length !== 1) return false;
  const sameShape = input.shape.join() === output.shape.join();
  return kernel === 'Identity' || (sameShape && (kernel === 'Reshape' || kernel === 'Cast'));
}

export function tapeOf({ nodes, values, leaves, loss }: Noted): Tape {
  /** What stands for a tensor that an operation only handed on. */
  const standsFor = new Map<number, number>();
  const source = (tensor: number): number => standsFor.get(tensor) ?? tensor;
  const kept = nodes.filter((node) => {
    const [input] = node.inputs;
    const [output] = node.outputs;
    if (!input || output === undefined || !changesNothing(node, values)) return true;
    standsFor.set(output, source(input.tensor));
    return false;
  });

  const shown: { value: TapeValue; tensor: number }[] = [];
  const places = new Map<number, number>();
  const names = new Map(leaves.map(({ tensor, name }) => [source(tensor), name]));
  const place = (tensor: number): number => {
    const real = source(tensor);
    const known = places.get(real);
    if (known !== undefined) return known;
    const { shape = [], numbers = new Float32Array() } = values.get(real) ?? {};
    places.set(real, shown.length);
    shown.push({
      tensor: real,
      value: { name: names.get(real) ?? '', shape: [...shape], numbers, gradient: null },
    });
    return shown.length - 1;
  };

  const calls = callsOf(kept);
  const list = kept.map((node): TapeNode => ({
    kernel: node.kernel,
    call: calls(node),
    settings: settingsOf(node.attrs),
    inputs: node.inputs.map(({ tensor }) => place(tensor)),
    outputs: node.outputs.map(place),
    contributions: node.inputs.map(({ name }) => node.contributions.get(name) ?? null),
  }));
  const end = place(loss);
  return {
    nodes: list,
    values: withGradients(
      shown.map(({ value }) => value),
      list,
      end,
    ),
    loss: end,
  };
}

/** A value's gradient is the sum of what flows back to it over all its uses (the chain rule for several paths). */
function withGradients(values: readonly TapeValue[], nodes: readonly TapeNode[], loss: number): TapeValue[] {
  const sums = values.map((): Float32Array<ArrayBuffer> | null => null);
  sums[loss] = Float32Array.of(1);
  for (const { inputs, contributions } of nodes)
    for (const [i, input] of inputs.entries()) {
      const part = contributions[i];
      if (!part) continue;
      const sum = sums[input];
      sums[input] = sum ? sum.map((value, k) => value + (part[k] ?? 0)) : part.slice();
    }
  return values.map((value, i) => ({ ...value, gradient: sums[i] ?? null }));
}

/** A call of one operation only is that operation. The others are numbered as they come, from 0 in every tape. */
function callsOf(nodes: readonly NotedNode[]): (node: NotedNode) => TapeNode['call'] {
  const sizes = new Map<number, number>();
  for (const { call } of nodes) if (call) sizes.set(call.id, (sizes.get(call.id) ?? 0) + 1);
  const several = [...sizes].filter(([, size]) => size > 1);
  const numbers = new Map(several.map(([id], number) => [id, number]));
  return ({ call }) => {
    const id = call ? numbers.get(call.id) : undefined;
    return call && id !== undefined ? { id, name: call.name.replace(/__op$/, '') } : { id: -1, name: '' };
  };
}

/** Settings that say something: plain values and lists of them. */
function settingsOf(attrs: NotedNode['attrs']): [string, string][] {
  return Object.entries(attrs).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
      return [[name, String(value)]];
    if (Array.isArray(value) && value.length <= 8 && value.every((item) => typeof item === 'number'))
      return [[name, value.join(', ')]];
    return [];
  });
}
