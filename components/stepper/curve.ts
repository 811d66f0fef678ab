/** A function around a point, ready to draw: its curve, the point, the tangent. Pure geometry in the units of a view box. */
import { activations } from '../../src/nn/activations.ts';
import { lossSlope, lossTerm } from '../../src/nn/trace/loss.ts';
import type { Step } from '../../src/nn/trace/step.ts';

export interface Curve {
  /** Path data */
  readonly line: string;
  readonly tangent: readonly [x1: number, y1: number, x2: number, y2: number];
  readonly point: readonly [x: number, y: number];
  /** Where the axes run */
  readonly zero: readonly [x: number, y: number];
  /** The least and the greatest argument, and the value at the point */
  readonly domain: readonly [min: number, max: number];
  readonly argument: string;
}

export const curveSize = { width: 260, height: 120 } as const;

interface Plain {
  readonly f: (x: number) => number;
  readonly slope: number;
  readonly x: number;
  readonly domain: readonly [number, number];
  readonly argument: string;
}

function plainOf({ rule, given }: Step): Plain | null {
  const [first = 0, second = 0] = given;
  if (rule.name === 'activation' || rule.name === 'activationSlope') {
    const { value, derivative } = activations[rule.activation];
    const reach = Math.max(4, Math.abs(first) * 1.25);
    return { f: value, slope: derivative(first), x: first, domain: [-reach, reach], argument: 'z' };
  }
  if (rule.name === 'lossTerm' || rule.name === 'lossSlope') {
    const f = (p: number): number => lossTerm(rule.loss, second, p, rule.outputs);
    const slope = lossSlope(rule.loss, second, first, rule.outputs);
    const isProbability = rule.loss === 'binaryCrossEntropy' || rule.loss === 'crossEntropy';
    const reach = Math.max(1.5, Math.abs(first - second) * 1.3);
    const domain: readonly [number, number] = isProbability ? [0.02, 0.98] : [second - reach, second + reach];
    return { f, slope, x: first, domain, argument: isProbability ? 'p' : 'ŷ' };
  }
  return null;
}

/** The curve that a step is a point of; null where it is no function of one number. */
export function curveOf(step: Step): Curve | null {
  const plain = plainOf(step);
  if (!plain || !Number.isFinite(plain.slope)) return null;
  const { f, slope, x, domain, argument } = plain;
  const [min, max] = [Math.min(domain[0], x), Math.max(domain[1], x)];
  const xs = Array.from({ length: 81 }, (_, i) => min + ((max - min) * i) / 80);
  const ys = xs.map(f);
  const [low, high] = [Math.min(0, ...ys), Math.max(...ys, f(x), 0.1)];
  const { width, height } = curveSize;
  const right = (value: number): number => 8 + ((value - min) / (max - min)) * (width - 16);
  const down = (value: number): number => height - 10 - ((value - low) / (high - low)) * (height - 20);
  const reach = (max - min) * 0.16;
  const line = xs.map(
    (value, i) => `${i === 0 ? 'M' : 'L'}${right(value).toFixed(1)} ${down(ys[i] as number).toFixed(1)}`,
  );
  return {
    line: line.join(''),
    tangent: [right(x - reach), down(f(x) - slope * reach), right(x + reach), down(f(x) + slope * reach)],
    point: [right(x), down(f(x))],
    zero: [right(Math.min(Math.max(0, min), max)), down(0)],
    domain: [min, max],
    argument,
  };
}
