/** What each rule must come to, for one number, in float64. */
import { optimiser, parameterStep } from '../../nn/optimisers.ts';

/** A rule's settings by name, and the letters before and after the step. */
export type Named = Readonly<Record<string, number>>;

/** A rule's name → its step of one number. `t`, where it is needed, is among the settings: steps taken before. */
export const references: Readonly<Record<string, (settings: Named, g: number, before: Named) => Named>> = {
  SgdStep: ({ rate = NaN }, g, { w = NaN }) => ({ w: w + descend('sgd', rate, 0, 0, g).delta }),
  MomentumStep({ rate = NaN, beta = NaN }, g, { w = NaN, m = NaN }) {
    // The velocity there is −rate times the mean here.
    const { memory, delta } = descend('momentum', rate, beta, -rate * m, g);
    return { w: w + delta, m: -memory.m / rate };
  },
  NesterovStep({ rate = NaN, beta = NaN }, g, { w = NaN, m = NaN }) {
    const { memory } = descend('momentum', rate, beta, -rate * m, g);
    // Looking ahead is taking the velocity on by the same gradient once more.
    return { w: w + descend('momentum', rate, beta, memory.m, g).delta, m: -memory.m / rate };
  },
  RmsPropStep(settings, g, before) {
    const { rate = NaN, beta = NaN, epsilon = NaN } = settings;
    const { w = NaN, u = NaN } = before;
    const s = meanSquare(settings, g, before);
    const move = beta * u + (rate * g) / Math.sqrt(s + epsilon);
    return { w: w - move, s, u: move };
  },
  CentredRmsPropStep(settings, g, before) {
    const { rate = NaN, decay = NaN, beta = NaN, epsilon = NaN } = settings;
    const { w = NaN, u = NaN, a = NaN } = before;
    const s = meanSquare(settings, g, before);
    const mean = decay * a + (1 - decay) * g;
    const move = beta * u + (rate * g) / Math.sqrt(s - (mean ** 2 + epsilon));
    return { w: w - move, s, u: move, a: mean };
  },
  AdamStep({ rate = NaN, beta1 = NaN, beta2 = NaN, epsilon = NaN, t = NaN }, g, { w = NaN, m = NaN, v = NaN }) {
    const { memory, delta } = parameterStep(optimiser('adam', rate, { beta1, beta2, epsilon }), { m, v, t }, g);
    return { w: w + delta, m: memory.m, v: memory.v };
  },
};

function descend(name: 'sgd' | 'momentum', rate: number, beta1: number, velocity: number, g: number) {
  return parameterStep(optimiser(name, rate, { beta1 }), { m: velocity, v: 0, t: 0 }, g);
}

function meanSquare({ decay = NaN }: Named, g: number, { s = NaN }: Named): number {
  return parameterStep(optimiser('rmsprop', 1, { beta2: decay }), { m: 0, v: s, t: 0 }, g).memory.v;
}
