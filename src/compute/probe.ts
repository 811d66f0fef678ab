/**
 * Checks a back end by the computation that the course asks of it: the loss of a small network (convolution, ReLU,
 * pooling, dense layer, softmax cross-entropy) and its gradient by every parameter. The reference is float64 arithmetic:
 * the loss written out in plain loops, and its slope along random directions by finite differences.
 */
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import type { Bilingual } from '../course/language.ts';
import { numericalDerivative } from '../nn/finite-difference.ts';
import { normal, random } from '../nn/random.ts';
import type { TensorFlow } from './load.ts';
import { probeLoss, probeShapes, type ProbeParameter, type ProbeParameters } from './probe-reference.ts';
import { say, words } from './words.ts';

/** Largest relative error accepted. Float32 stays below 10⁻⁶ on every back end; half precision comes near 10⁻³. */
const probeTolerance = 1e-4;

/** Along how many random directions each gradient is compared. */
const directions = 4;

const parameterNames = ['input', 'filter', 'weights', 'bias'] as const satisfies readonly ProbeParameter[];

/** Checks the active back end of `tf`; leaves no tensor behind. @returns null when it computes rightly, else what is wrong */
export async function probe(tf: TensorFlow): Promise<Bilingual | null> {
  const source = random(4);
  const draw = (shape: readonly number[], scale: number): Float64Array =>
    // Rounded to float32, so that both sides start from the same numbers.
    Float64Array.from({ length: product(shape) }, () => Math.fround(scale * normal(source)));
  const parameters: ProbeParameters = {
    input: draw(probeShapes.input, 1),
    filter: draw(probeShapes.filter, 0.3),
    weights: draw(probeShapes.weights, 0.3),
    bias: draw(probeShapes.bias, 0.3),
  };
  const got = await gradientOnBackend(tf, parameters);
  const lossError = Math.abs(got.loss - probeLoss(parameters)) / probeLoss(parameters);
  if (!(lossError <= probeTolerance)) return wrong('loss', lossError);
  for (const name of parameterNames) {
    const slopeErrors = Array.from({ length: directions }, () => {
      const direction = Array.from(parameters[name], () => normal(source));
      const along = (t: number): number =>
        probeLoss({ ...parameters, [name]: parameters[name].map((value, i) => value + t * (direction[i] ?? 0)) });
      const slope = got.gradients[name].reduce((total, value, i) => total + value * (direction[i] ?? 0), 0);
      return slope - numericalDerivative(along, 0);
    });
    // A normal direction d makes ⟨e, d⟩ as large as the vector e on average, here the gradient's error.
    const error = Math.hypot(...slopeErrors) / Math.sqrt(directions) / Math.hypot(...got.gradients[name]);
    if (!(error <= probeTolerance)) return wrong(name, error);
  }
  return null;
}

async function gradientOnBackend(
  tf: TensorFlow,
  parameters: ProbeParameters,
): Promise<{ loss: number; gradients: ProbeParameters }> {
  const [batch] = probeShapes.input;
  const [classes] = probeShapes.bias;
  const results = tf.tidy(() => {
    const labels = tf.oneHot(
      tf.tensor1d(
        Array.from({ length: batch }, (_, i) => i % classes),
        'int32',
      ),
      classes,
    );
    const loss = (input: Tensor, filter: Tensor, weights: Tensor, bias: Tensor): Tensor => {
      const convolved = tf.relu(tf.conv2d(input as Tensor4D, filter as Tensor4D, 1, 'same'));
      const pooled = tf.maxPool(convolved, 2, 2, 'valid');
      const logits = tf.add(tf.matMul(tf.reshape(pooled, [batch, -1]), weights), bias);
      return tf.losses.softmaxCrossEntropy(labels, logits);
    };
    const inputs = parameterNames.map((name) => tf.tensor(Float32Array.from(parameters[name]), [...probeShapes[name]]));
    const { value, grads } = tf.valueAndGrads(loss)(inputs);
    return [value, ...grads];
  });
  const [loss = new Float64Array(), ...gradients] = await Promise.all(
    results.map(async (tensor) => Float64Array.from(await tensor.data())),
  );
  tf.dispose(results);
  const of = (name: ProbeParameter): Float64Array => gradients[parameterNames.indexOf(name)] ?? new Float64Array();
  return {
    loss: loss[0] ?? NaN,
    gradients: { input: of('input'), filter: of('filter'), weights: of('weights'), bias: of('bias') },
  };
}

function wrong(what: keyof typeof words.en.probed, error: number): Bilingual {
  return say((sentences) =>
    sentences.wrong(sentences.probed[what], Number.isFinite(error) ? error.toPrecision(2) : 'NaN'),
  );
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, side) => total * side, 1);
}
