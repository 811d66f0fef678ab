/**
 * As much of a canvas as Plot uses, for the build, whose document has none that draws: whole images of pixels (`Plot.raster`),
 * and filled rectangles (continuous legends).
 */
import { pngAddress } from './png.ts';

interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

class StillContext {
  fillStyle = '#000';
  #image: Pixels | null = null;
  readonly #canvas: { readonly width: number; readonly height: number };

  constructor(canvas: { readonly width: number; readonly height: number }) {
    this.#canvas = canvas;
  }

  get image(): Pixels {
    this.#image ??= this.createImageData(this.#canvas.width, this.#canvas.height);
    return this.#image;
  }

  createImageData(width: number, height: number): Pixels {
    return { data: new Uint8ClampedArray(4 * width * height), width, height };
  }

  putImageData(image: Pixels): void {
    this.#image = image;
  }

  fillRect(left: number, top: number, width: number, height: number): void {
    const { image } = this;
    const colour = [...rgbOf(this.fillStyle), 255];
    for (let y = top; y < Math.min(image.height, top + height); y++)
      for (let x = left; x < Math.min(image.width, left + width); x++)
        image.data.set(colour, 4 * (y * image.width + x));
  }
}

/** `#rgb`, `#rrggbb` or `rgb(…)`: what colour scales yield. Black for anything else. */
function rgbOf(colour: string): readonly number[] {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  const channels = hex?.length === 3 ? hex.match(/./g)?.map((digit) => digit + digit) : hex?.match(/../g);
  if (channels) return channels.map((pair) => Number.parseInt(pair, 16));
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return numbers && numbers.length >= 3 ? numbers.slice(0, 3) : [0, 0, 0];
}

/** What stands for `document.createElement('canvas')`. */
export function stillCanvas(): object {
  const canvas = {
    width: 300,
    height: 150,
    getContext: () => context,
    toDataURL: () => {
      const { width, height, data } = context.image;
      return pngAddress({ width, height, pixels: data, label: '', tone: 'plain' });
    },
  };
  const context = new StillContext(canvas);
  return canvas;
}
