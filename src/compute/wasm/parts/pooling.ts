import type { Geometry } from '../simd/geometry.ts';
import type { Part } from './part.ts';

/** Pictures of dx, of `bytes` bytes each, from as many of dy, of `slopeBytes`; see simd/max-pool-grad.ts. */
export const maxPoolGradPictures: Part<
  readonly [
    ...[x: number, dy: number, dx: number, tiled: number],
    ...[bytes: number, slopeBytes: number, ...geometry: Geometry],
  ]
> = ({ program }, from, to, x, dy, dx, tiled, bytes, slopeBytes, ...geometry) => {
  const skipped = from * bytes;
  if (!tiled) program.zero(dx + skipped, (to - from) * bytes);
  program.maxPoolGrad(x + skipped, dy + from * slopeBytes, dx + skipped, tiled, to - from, ...geometry);
};
