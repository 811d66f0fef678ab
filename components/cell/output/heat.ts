/**
 * Numbers as squares: the farther from zero, the darker; below zero in another colour and with a dash, so that the sign is
 * not told by colour alone. Numbers of one sign take the whole scale from the least to the greatest. Pure.
 */
import type { NumberPicture } from '../../../src/protocol/value-tree.ts';

export interface HeatPicture {
  /** Least and greatest of the numbers that are finite; null when there is none. */
  readonly range: { readonly min: number; readonly max: number } | null;
  /** Whether there are numbers of both signs. */
  readonly signed: boolean;
  /** Squares of one darkness: SVG path data where a square is 1 × 1. */
  readonly squares: readonly { readonly negative: boolean; readonly strength: number; readonly path: string }[];
  /** A dash in every square below zero of a signed picture, a cross where there is no finite number. */
  readonly dashes: string;
  readonly crosses: string;
}

const levels = 12;

export function heatOf({ rows, columns, values }: NumberPicture): HeatPicture {
  const range = rangeOf(values);
  const signed = range !== null && range.min < 0 && range.max > 0;
  const paths = new Map<number, string>();
  let dashes = '';
  let crosses = '';
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const value = values[y * columns + x] ?? NaN;
      if (!Number.isFinite(value)) crosses += `M${x + 0.2} ${y + 0.2}l.6 .6m0-.6l-.6 .6`;
      else {
        const level = levelOf(value, range, signed);
        if (level !== 0) paths.set(level, `${paths.get(level) ?? ''}M${x} ${y}h1v1h-1z`);
        if (signed && value < 0) dashes += `M${x + 0.3} ${y + 0.5}h.4`;
      }
    }
  }
  const squares = [...paths].map(([level, path]) => ({
    negative: level < 0,
    strength: Math.abs(level) / levels,
    path,
  }));
  return { range, signed, squares, dashes, crosses };
}

function rangeOf(values: Float32Array): HeatPicture['range'] {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return null;
  return finite.reduce((range, value) => ({ min: Math.min(range.min, value), max: Math.max(range.max, value) }), {
    min: Infinity,
    max: -Infinity,
  });
}

/** From −12 to 12, or from 0 to 12 where there is one sign only. */
function levelOf(value: number, range: HeatPicture['range'], signed: boolean): number {
  const { min, max } = range ?? { min: 0, max: 1 };
  if (signed) return Math.round((value / Math.max(-min, max)) * levels);
  return max === min ? levels / 2 : Math.round(((value - min) / (max - min)) * levels);
}
