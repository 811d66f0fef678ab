/** The rows of a tape's picture: leaves, then operations in the order of the program; the parts of one call fold into a row. Pure. */
import type { Tape } from '../../src/protocol/tape.ts';

export interface Row {
  /** The places of its operations in the tape: none for a leaf, several for a folded call. */
  readonly nodes: readonly number[];
  /** The values that it makes, or is, and that other rows use. */
  readonly makes: readonly number[];
  /** The values that it takes from other rows, or from outside. */
  readonly takes: readonly number[];
  readonly label: string;
  /** The call that the row is folded from, or that it is an open part of. */
  readonly call: number | null;
}

/** @param open the calls whose parts are shown */
export function rowsOf(tape: Tape, open: ReadonlySet<number>): Row[] {
  const { nodes, values, loss } = tape;
  const groups: { nodes: number[]; label: string; call: number | null }[] = [];
  for (const [i, { kernel, call }] of nodes.entries()) {
    const last = groups.at(-1);
    const id = call.id === -1 ? null : call.id;
    if (id === null || open.has(id)) groups.push({ nodes: [i], label: commonName(kernel), call: id });
    else if (last && last.call === id) last.nodes.push(i);
    else groups.push({ nodes: [i], label: call.name, call: id });
  }
  const made = new Set(nodes.flatMap(({ outputs }) => outputs));
  const leaves = values.flatMap(({ name }, i): Row[] =>
    name !== '' && !made.has(i) ? [{ nodes: [], makes: [i], takes: [], label: name, call: null }] : [],
  );
  const rows = groups.map(({ nodes: places, label, call }): Row => {
    const own = places.map((place) => nodes[place]).filter((node) => node !== undefined);
    const inside = new Set(own.flatMap(({ outputs }) => outputs));
    const takes = [...new Set(own.flatMap(({ inputs }) => inputs))].filter((value) => !inside.has(value));
    const used = new Set(nodes.flatMap(({ inputs }, place) => (places.includes(place) ? [] : inputs)));
    const makes = [...inside].filter((value) => used.has(value) || value === loss);
    return { nodes: places, makes, takes, label, call };
  });
  return [...leaves, ...rows];
}

/** The open calls, with one opened or folded. */
export function toggled(open: ReadonlySet<number>, call: number): ReadonlySet<number> {
  return new Set(open.has(call) ? [...open].filter((each) => each !== call) : [...open, call]);
}

/** TensorFlow.js's names of kernels as programs write them. */
function commonName(kernel: string): string {
  const known: Readonly<Record<string, string>> = {
    BatchMatMul: 'matMul',
    RealDiv: 'div',
    Multiply: 'mul',
    GatherV2: 'gather',
    PadV2: 'pad',
    SplitV: 'split',
    Pack: 'stack',
    Unpack: 'unstack',
    DepthwiseConv2dNative: 'depthwiseConv2d',
  };
  return known[kernel] ?? kernel.replace(/__op$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** From the row that makes a value to a row that takes it. */
export interface Wire {
  readonly from: number;
  readonly to: number;
}

export function wiresOf(rows: readonly Row[]): Wire[] {
  const makers = new Map(rows.flatMap(({ makes }, row) => makes.map((value) => [value, row] as const)));
  return rows.flatMap(({ takes }, to) => {
    const from = new Set(takes.flatMap((value) => makers.get(value) ?? []));
    return [...from].map((row) => ({ from: row, to }));
  });
}

/** What one step does; `row` is among the operations. */
export type Moment =
  { readonly phase: 'forward' | 'backward'; readonly row: number } | { readonly phase: 'loss'; readonly row: null };

/** Each operation forwards, the loss, each operation backwards; the cursor counts those that are done. */
export function momentsOf(rows: readonly Row[]): Moment[] {
  const operations = rows.flatMap(({ nodes }, row) => (nodes.length > 0 ? [row] : []));
  return [
    ...operations.map((row): Moment => ({ phase: 'forward', row })),
    { phase: 'loss', row: null },
    ...operations.toReversed().map((row): Moment => ({ phase: 'backward', row })),
  ];
}
