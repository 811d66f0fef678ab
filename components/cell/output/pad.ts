/** The drawing pad's ink: `size × size` values in [0, 1], row by row. Pure but for the values it is given. */
export interface Point {
  /** In squares of the pad, from its top left corner. */
  readonly x: number;
  readonly y: number;
}

/** How far ink spreads around the pen, in squares. */
function penRadius(size: number): number {
  return Math.max(0.75, size * 0.055);
}

/** Lets the pen go from one point to another; ink only ever grows darker. */
export function stroke(ink: Float32Array, size: number, from: Point, to: Point): void {
  const radius = penRadius(size);
  const [left, right] = [Math.min(from.x, to.x) - radius - 1, Math.max(from.x, to.x) + radius + 1];
  const [top, bottom] = [Math.min(from.y, to.y) - radius - 1, Math.max(from.y, to.y) + radius + 1];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(size, bottom); row += 1) {
    for (let column = Math.max(0, Math.floor(left)); column < Math.min(size, right); column += 1) {
      const away = distance({ x: column + 0.5, y: row + 0.5 }, from, to);
      const dark = Math.min(1, Math.max(0, radius + 0.5 - away));
      const index = row * size + column;
      if (dark > (ink[index] ?? 1)) ink[index] = dark;
    }
  }
}

/** From a point to the segment between two others. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

/** Black with the ink as its opacity, as RGBA. */
export function inkPixels(ink: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(ink.length * 4);
  for (let index = 0; index < ink.length; index += 1) pixels[index * 4 + 3] = (ink[index] ?? 0) * 255;
  return pixels;
}
