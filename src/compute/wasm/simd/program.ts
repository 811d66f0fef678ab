/** The WebAssembly program of the course's own kernels. To add a function: a file beside this one, and a line here twice. */
import { rules } from '../../fused/rules.ts';
import { assemble } from './assemble.ts';
import { avgPoolGrad } from './avg-pool-grad.ts';
import { bias } from './bias.ts';
import { copy } from './copy.ts';
import { depthwiseFilterGrad, depthwiseInputGrad } from './depthwise.ts';
import { dropout } from './dropout.ts';
import { gatherRows } from './gather-rows.ts';
import type { Geometry } from './geometry.ts';
import { hasRelaxedMadd, plainMadd, relaxedMadd } from './madd.ts';
import { maxPoolGrad } from './max-pool-grad.ts';
import { multiply } from './multiply.ts';
import { pack } from './pack.ts';
import { gatherPatches, scatterPatches } from './patches.ts';
import { reluGradient } from './relu-gradient.ts';
import { step } from './step.ts';
import { sumMiddle } from './sum-middle.ts';
import { range, tallest, tile } from './tile.ts';
import { zero } from './zero.ts';

type Multiply = (
  ...args: [
    ...[a: number, aRow: number, b: number, bRow: number, c: number, cRow: number],
    ...[rows: number, columns: number, depth: number, accumulate: number, spare: number],
  ]
) => void;
type Patches = (pictures: number, rows: number, first: number, count: number, ...geometry: Geometry) => void;
type Depthwise = (
  ...args: [pictures: number, weights: number, dy: number, multiplier: number, batch: number, ...Geometry]
) => void;

/** The functions, as JavaScript calls them; each file says what its own does. Addresses and distances are in bytes. */
export interface Program {
  readonly multiplyrows: Multiply;
  readonly multiplycolumns: Multiply;
  readonly pack: (from: number, row: number, column: number, depth: number, columns: number, to: number) => void;
  readonly gatherPatches: Patches;
  readonly scatterPatches: Patches;
  readonly maxPoolGrad: (
    ...args: [x: number, dy: number, dx: number, tiled: number, batch: number, ...Geometry]
  ) => void;
  readonly avgPoolGrad: (dy: number, dx: number, batch: number, ...geometry: Geometry) => void;
  readonly depthwiseInputGrad: Depthwise;
  readonly depthwiseFilterGrad: Depthwise;
  readonly bias: (rows: number, count: number, width: number, bias: number, low: number, high: number) => void;
  readonly sumMiddle: (from: number, to: number, outer: number, count: number, inner: number) => void;
  readonly gatherRows: (
    ...args: [from: number, indices: number, to: number, outer: number, size: number, count: number, bytes: number]
  ) => void;
  readonly copy: (from: number, to: number, bytes: number) => void;
  readonly zero: (to: number, bytes: number) => void;
  readonly reluGradient: (dy: number, y: number, dx: number, bytes: number) => void;
  readonly dropout: (
    ...args: [x: number, y: number, bytes: number, seed: number, threshold: number, scale: number]
  ) => void;
  /** The optimisers' steps, by the names of their rules. */
  readonly [step: `${string}Step`]: (...args: number[]) => void;
}

/** The program's bytes, for a memory of its thread or of several, with or without relaxed SIMD. */
export function programBytes(shared: boolean, relaxed = hasRelaxedMadd()): Uint8Array<ArrayBuffer> {
  const rows = tallest(relaxed);
  const madd = relaxed ? relaxedMadd : plainMadd;
  const products = (['rows', 'columns'] as const).flatMap((layout) => [
    ...range(rows).flatMap((r) => [1, 2].map((vectors) => tile(r + 1, vectors, layout, madd))),
    multiply(layout, rows),
  ]);
  const others = [
    ...[pack, gatherPatches, scatterPatches, maxPoolGrad, avgPoolGrad, depthwiseInputGrad, depthwiseFilterGrad],
    ...[bias, sumMiddle, gatherRows, copy, zero, reluGradient, dropout],
  ];
  return assemble([...products, ...others, ...rules.map(step)], shared);
}
