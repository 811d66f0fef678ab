/** The connections that the picture draws at a cursor. Pure. */
import { parseRef, type Ref } from '../../src/nn/trace/refs.ts';
import { between, mostCircles, type Picture, type Place } from './layout.ts';
import { edgeMarks } from './marks.ts';
import { isDead, parameterValue, type View } from './view.ts';

export interface Edge {
  readonly layer: number;
  readonly from: number;
  readonly unit: number;
  readonly start: Place;
  readonly end: Place;
  /** What it stands for */
  readonly marks: readonly Ref[];
  /** This step reads or writes one of its numbers. */
  readonly active: boolean;
  readonly weight: number;
  /** A closed unit is at one of its ends. */
  readonly grey: boolean;
}

/** A unit of a heat map that was opened. */
export interface Opened {
  readonly layer: number;
  readonly unit: number;
}

type Ends = readonly [from: number, unit: number];

/** Between large layers only the connections of this step, and of a unit that was opened, are drawn. */
function drawn(sizes: readonly number[], layer: number, touched: ReadonlySet<Ref>, opened: Opened | null): Ends[] {
  const [below = 0, units = 0] = [sizes[layer - 1], sizes[layer]];
  const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  if (below <= mostCircles && units <= mostCircles)
    return all(units).flatMap((unit) => all(below).map((from): Ends => [from, unit]));
  const found = new Map<string, Ends>();
  const add = (from: number, unit: number): unknown => found.set(`${from}.${unit}`, [from, unit]);
  if (opened?.layer === layer) for (const from of all(below)) add(from, opened.unit);
  if (opened?.layer === layer - 1) for (const unit of all(units)) add(opened.unit, unit);
  for (const ref of touched) {
    const named = parseRef(ref);
    if (named.layer === layer && named.from !== null && named.unit !== null) add(named.from, named.unit);
  }
  return [...found.values()];
}

export function edgesOf(
  view: View,
  sizes: readonly number[],
  picture: Picture,
  touched: ReadonlySet<Ref>,
  opened: Opened | null,
): Edge[] {
  return sizes.slice(1).flatMap((_, index) => {
    const layer = index + 1;
    const [below, above] = [picture.layers[index], picture.layers[layer]];
    return drawn(sizes, layer, touched, opened).flatMap(([from, unit]): Edge[] => {
      const [a, b] = [below?.units[from], above?.units[unit]];
      if (!a || !b) return [];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const marks = edgeMarks(view, layer, from, unit);
      return [
        {
          layer,
          from,
          unit,
          start: between(a, b, (below?.radius ?? 0) / length),
          end: between(b, a, (above?.radius ?? 0) / length),
          marks,
          active: marks.some((ref) => touched.has(ref)),
          weight: parameterValue(view, 'w', layer, from, unit)?.value ?? 0,
          grey: isDead(view, layer, unit) || (index > 0 && isDead(view, index, from)),
        },
      ];
    });
  });
}
