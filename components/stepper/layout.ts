/** Where the picture of a network puts its units: pure geometry, in the units of an SVG's view box. */

/** Layers beside each other (wide screens), or one under the other (phones). */
export type Direction = 'across' | 'down';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A layer's units: circles, or above `mostCircles` units the cells of a strip. */
export interface LayerPlace {
  readonly kind: 'circles' | 'strip';
  readonly units: readonly Place[];
  /** A circle's radius, or half of a strip's width */
  readonly radius: number;
  /** A strip's cell measured along the layer */
  readonly cell: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** Inputs first, the last layer last */
  readonly layers: readonly LayerPlace[];
  readonly loss: Place;
}

/** A layer of more units is shown as a heat map. */
export const mostCircles = 8;

/** Of a circle where there is room: six digits fit in. */
export const fullRadius = 23;

/** @param sizes units of every layer, the inputs' number first */
export function layOut(sizes: readonly number[], direction: Direction): Picture {
  const shown = sizes.map((size) => Math.min(size, mostCircles));
  const most = Math.max(...shown);
  const columns = sizes.length + 1;
  const [along, between] = direction === 'across' ? [620, 112] : [94, 104];
  const length = direction === 'across' ? along : along * columns;
  const breadth = direction === 'across' ? Math.min(560, Math.max(230, most * between + 24)) : 350;
  const step = length / columns;
  const at = (layer: number, middle: number): Place => {
    const forwards = step * (layer + 0.5);
    return direction === 'across' ? { x: forwards, y: middle } : { x: middle, y: forwards };
  };
  const layers = sizes.map((size, layer): LayerPlace => {
    if (size > mostCircles) {
      const cell = (breadth - 24) / size;
      const units = Array.from({ length: size }, (_, unit) => at(layer, 12 + cell * (unit + 0.5)));
      return { kind: 'strip', units, radius: 16, cell };
    }
    const gap = Math.min(between, (breadth - 24) / size);
    const first = breadth / 2 - (gap * (size - 1)) / 2;
    const units = Array.from({ length: size }, (_, unit) => at(layer, first + gap * unit));
    return { kind: 'circles', units, radius: Math.min(fullRadius, gap * 0.42), cell: gap };
  });
  const loss = at(sizes.length, breadth / 2);
  const [width, height] = direction === 'across' ? [length, breadth] : [breadth, length];
  return { width, height, direction, layers, loss };
}

/** The point that is `share` of the way from one place to another, 0 to 1. */
export function between(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
