/** Weights to begin with, drawn from a seeded source. Each returns [inputs, units] numbers. */
import { normal, type Random } from './random.ts';

function draw(inputs: number, units: number, next: () => number): number[][] {
  return Array.from({ length: inputs }, () => Array.from({ length: units }, next));
}

/** Uniform in ±√(6 / (inputs + units)): keeps the variance of sigmoid and tanh layers (Glorot and Bengio, 2010). */
export function glorotUniform(inputs: number, units: number, random: Random): number[][] {
  const limit = Math.sqrt(6 / (inputs + units));
  return draw(inputs, units, () => (2 * random() - 1) * limit);
}

/** Normal with variance 2 / inputs: keeps the variance of ReLU layers, which lose half of it (He et al., 2015). */
export function heNormal(inputs: number, units: number, random: Random): number[][] {
  const deviation = Math.sqrt(2 / inputs);
  return draw(inputs, units, () => normal(random) * deviation);
}
