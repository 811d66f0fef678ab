/**
 * The loss that the probe computes, in float64 and plain loops. The tensors are large enough (more than 1,000 values)
 * that no graphics back end hands them to the processor, as they do with small ones.
 */
import { relu } from '../nn/activations.ts';
import { softmaxCrossEntropy } from '../nn/losses.ts';

export const probeShapes = {
  /** batch, height, width, channels */
  input: [16, 8, 8, 2],
  /** height, width, channels in, channels out */
  filter: [3, 3, 2, 8],
  /** values after pooling (4 · 4 · 8), classes */
  weights: [128, 10],
  /** classes */
  bias: [10],
} as const;

export type ProbeParameter = keyof typeof probeShapes;
/** Each parameter's values, row-major in its shape. */
export type ProbeParameters = Readonly<Record<ProbeParameter, Float64Array>>;

/** The mean softmax cross-entropy over the batch; example i is of class i mod 10. */
export function probeLoss({ input, filter, weights, bias }: ProbeParameters): number {
  const [batch, height, width, channels] = probeShapes.input;
  const [classes] = probeShapes.bias;
  const pictureSize = height * width * channels;
  let total = 0;
  for (let example = 0; example < batch; example++) {
    const features = pool(convolve(input.subarray(example * pictureSize, (example + 1) * pictureSize), filter));
    const logits = Array.from({ length: classes }, (_, k) =>
      features.reduce((sum, value, j) => sum + value * (weights[j * classes + k] ?? 0), bias[k] ?? 0),
    );
    const target = logits.map((_, k) => (k === example % classes ? 1 : 0));
    total += softmaxCrossEntropy(target, logits);
  }
  return total / batch;
}

/** ReLU of the convolution of one picture, padded with zeros to keep its size: height × width × channels out. */
function convolve(picture: Float64Array, filter: Float64Array): Float64Array {
  const [, height, width, channels] = probeShapes.input;
  const [side, , , filters] = probeShapes.filter;
  const result = new Float64Array(height * width * filters);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < filters; k++) {
        let sum = 0;
        for (let v = 0; v < side; v++) {
          for (let u = 0; u < side; u++) {
            const row = y + v - 1;
            const column = x + u - 1;
            if (row < 0 || row >= height || column < 0 || column >= width) continue;
            for (let c = 0; c < channels; c++) {
              sum +=
                (picture[(row * width + column) * channels + c] ?? 0) *
                (filter[((v * side + u) * channels + c) * filters + k] ?? 0);
            }
          }
        }
        result[(y * width + x) * filters + k] = relu(sum);
      }
    }
  }
  return result;
}

/** The largest of each 2 × 2 square: half the height × half the width × channels. */
function pool(maps: Float64Array): Float64Array {
  const [, height, width] = probeShapes.input;
  const filters = probeShapes.filter[3];
  const result = new Float64Array((height / 2) * (width / 2) * filters);
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width / 2; x++) {
      for (let k = 0; k < filters; k++) {
        const value = (dy: number, dx: number): number => maps[((2 * y + dy) * width + 2 * x + dx) * filters + k] ?? 0;
        result[(y * (width / 2) + x) * filters + k] = Math.max(value(0, 0), value(0, 1), value(1, 0), value(1, 1));
      }
    }
  }
  return result;
}
