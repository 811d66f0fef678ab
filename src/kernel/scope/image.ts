import { CourseError } from '../../course/course-error.ts';
import { limits } from '../../protocol/size.ts';
import { isTensor } from '../tensor.ts';
import { say } from '../words.ts';
import type { Context } from './context.ts';
import { pictureOf, rasterOf, rastersOf, type Raster } from './picture.ts';
import type { Image, ImageGrid, ImageGridOptions } from './types.ts';

export function imageOf(context: Context): Image {
  return (pixels, { scale, label = '' } = {}) => {
    const raster = rasterOf(pixels);
    show(context, raster instanceof Promise ? raster.then((one) => [one]) : [raster], {
      columns: 1,
      labels: [label],
      ...(scale !== undefined && { scale }),
    });
  };
}

export function imageGridOf(context: Context): ImageGrid {
  return (pictures, options = {}) => {
    if (isTensor(pictures)) return show(context, rastersOf(pictures, limits.pictures), options, pictures.shape[0]);
    if (!Array.isArray(pictures)) throw new CourseError(say((w) => w.pictures));
    const rasters: (Raster | Promise<Raster>)[] = pictures.slice(0, limits.pictures).map(rasterOf);
    const known = rasters.filter((raster): raster is Raster => !(raster instanceof Promise));
    show(
      context,
      known.length === rasters.length ? known : Promise.all(rasters.map(async (raster) => raster)),
      options,
      pictures.length,
    );
  };
}

function show(
  { emitter }: Context,
  rasters: readonly Raster[] | Promise<readonly Raster[]>,
  options: ImageGridOptions,
  total?: number,
): void {
  const slot = emitter.slot();
  if (!(rasters instanceof Promise)) return emitter.put(slot, grid(rasters, options, total));
  const ticket = emitter.reserve(slot);
  emitter.hold(rasters.then((ready) => ticket.put(grid(ready, options, total))));
}

function grid(
  rasters: readonly Raster[],
  { columns, scale, labels, tones }: ImageGridOptions,
  total = rasters.length,
): Parameters<Context['emitter']['put']>[1] {
  const widest = Math.max(1, ...rasters.map(({ width }) => width));
  return {
    kind: 'images',
    images: rasters.map((raster, i) => pictureOf(raster, String(labels?.[i] ?? ''), tones?.[i] ?? 'plain')),
    columns: Math.max(1, Math.trunc(number(columns) ?? Math.ceil(Math.sqrt(rasters.length || 1)))),
    // Small pictures are shown large enough to see their pixels.
    scale: Math.min(
      64,
      Math.max(0.1, number(scale) ?? Math.max(1, Math.floor((rasters.length === 1 ? 160 : 48) / widest))),
    ),
    total,
  };
}

/** What the reader's code gives for a number may be none. */
function number(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
