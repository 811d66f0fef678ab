import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  Conv2DBackpropFilter,
  engine,
  Reshape,
  Sum,
  util,
  type Conv2DBackpropFilterAttrs,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';
import { convolutionInfo } from '../convolution-info.ts';
import { agree, at, draw, made } from '../fused/agree.ts';
import { runPass, type Recorder } from '../fused/webgpu-pass.ts';
import type { Replacement } from '../replace.ts';

/** The pictures are summed in so many shares at most, as long as all of them are not more numbers than these. */
const [mostShares, mostNumbers] = [32, 2 ** 21];

/**
 * The gradient of a convolution by its filter. The stock kernel gives each number of the filter one thread, which goes over all pixels
 * of all pictures and looks at each for whether it lies inside: few threads, and long ways. Here pictures are shared out among threads,
 * whose sums are added afterwards, and a thread goes only where its entry of the filter meets the picture.
 *
 * x [batch, height, width, channels], dy [batch, out height, out width, filters] → filterShape.
 */
export const sharedFilterGradient: Replacement = {
  name: Conv2DBackpropFilter,
  backend: 'webgpu',
  compute(params, stock) {
    const backend = params.backend as WebGPUBackend;
    const { x, dy } = params.inputs as { x: TensorInfo; dy: TensorInfo };
    const attrs = params.attrs as unknown as Conv2DBackpropFilterAttrs;
    const { filterShape } = attrs;
    const size = util.sizeFromShape(filterShape);
    if (attrs.dataFormat !== 'NHWC' || util.sizeFromShape(x.shape) * util.sizeFromShape(dy.shape) * size === 0)
      return stock();
    const info = convolutionInfo(x.shape, filterShape, attrs);
    const shares = Math.max(1, Math.min(info.batchSize, mostShares, Math.floor(mostNumbers / size)));
    const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
    const { filterWidth, strideHeight, strideWidth } = info;
    const [sums] = runPass(backend as unknown as Recorder, {
      key: 'filter-gradient',
      inputs: { x, dy },
      outputs: ['sum'],
      shape: [shares, size],
      settings: {},
      integers: {
        ...{ numbers: size, shares, batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels },
        ...{ filterWidth, strideHeight, strideWidth, top: padInfo.top, left: padInfo.left },
      },
      body: () => `
        let filters = i32(outChannels);
        let channels = i32(inChannels);
        let place = i32(i % numbers);
        let own = place % filters;
        let channel = (place / filters) % channels;
        let column = (place / filters / channels) % i32(filterWidth) - i32(left);
        let row = place / filters / channels / i32(filterWidth) - i32(top);
        ${range('y', 'row', 'strideHeight', 'inHeight', 'outHeight')}
        ${range('x', 'column', 'strideWidth', 'inWidth', 'outWidth')}
        let step = i32(strideWidth) * channels;
        var sum = 0.0;
        for (var picture = i32(i / numbers); picture < i32(batchSize); picture += i32(shares)) {
          for (var y = yFrom; y < yUntil; y++) {
            let line = picture * i32(inHeight) + y * i32(strideHeight) + row;
            var pixel = (line * i32(inWidth) + xFrom * i32(strideWidth) + column) * channels + channel;
            var slope = ((picture * i32(outHeight) + y) * i32(outWidth) + xFrom) * filters + own;
            for (var x = xFrom; x < xUntil; x++) {
              sum += f32(xIn[pixel]) * f32(dyIn[slope]);
              pixel += step;
              slope += filters;
            }
          }
        }
        sumOut[i] = sum;`,
    }) as [TensorInfo];
    const result = chain('webgpu', backend, (run) => {
      const whole = run(Sum, { x: sums }, { axis: [0], keepDims: false });
      return run(Reshape, { x: whole }, { shape: filterShape });
    });
    backend.disposeData(sums.dataId);
    return result;
  },
  agrees() {
    const [x, dy] = [draw(1, 2, 5, 4, 2), draw(2, 2, 3, 4, 3)];
    const filterShape: [number, number, number, number] = [2, 3, 2, 3];
    const wanted = Array.from({ length: util.sizeFromShape(filterShape) }, (_, place) => {
      const [filter, channel] = [place % 3, Math.floor(place / 3) % 2];
      const [column, row] = [(Math.floor(place / 6) % 3) - 1, Math.floor(place / 18)];
      let total = 0;
      for (let picture = 0; picture < 2; picture++)
        for (let i = 0; i < 3; i++)
          for (let j = 0; j < 4; j++) {
            const [line, across] = [2 * i + row, j + column];
            if (line >= 5 || across < 0 || across >= 4) continue;
            const from = ((picture * 5 + line) * 4 + across) * 2 + channel;
            total += at(x, from) * at(dy, ((picture * 3 + i) * 4 + j) * 3 + filter);
          }
      return total;
    });
    const attrs = { strides: [2, 1], pad: 'same', dataFormat: 'NHWC', filterShape };
    return agree(() => engine().runKernel<Tensor>(Conv2DBackpropFilter, { x: made(x), dy: made(dy) }, attrs), wanted);
  },
};

/** From where to where along an axis of dy an entry of the filter, so far from the pixel’s corner, lies inside the picture. */
function range(axis: string, offset: string, stride: string, inside: string, outside: string): string {
  return `
        let ${axis}From = max(0, (i32(${stride}) - 1 - ${offset}) / i32(${stride}));
        let ${axis}Until = min(i32(${outside}), (i32(${inside}) - 1 - ${offset} + i32(${stride})) / i32(${stride}));`;
}
