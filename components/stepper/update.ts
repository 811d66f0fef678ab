/** How one parameter is updated, number by number: from the old value by way of the optimiser's memory to the new one. */
import type { OptimiserName } from '../../src/nn/optimisers.ts';
import { ofParameter, parseRef, type Quantity, type Ref } from '../../src/nn/trace/refs.ts';
import type { View } from './view.ts';

/** What an optimiser computes for each parameter, in this order; the last is what is added. */
export const memoryOf: Readonly<Record<OptimiserName, readonly Quantity[]>> = {
  sgd: ['step'],
  momentum: ['m', 'step'],
  rmsprop: ['v', 'step'],
  adam: ['m', 'v', 'mHat', 'vHat', 'step'],
  adamUncorrected: ['m', 'v', 'step'],
};

export interface UpdateNumber {
  readonly what: Quantity | 'old' | 'new';
  readonly ref: Ref;
  /** Null where it has not been computed yet */
  readonly value: number | null;
  /** This step computed it. */
  readonly now: boolean;
}

/** The numbers of the parameter that this step updates; none in other phases. */
export function updateAt({ timeline, cursor, step }: View): UpdateNumber[] {
  const written = step?.writes[0]?.ref;
  if (step?.phase !== 'update' || written === undefined) return [];
  const { steps, program } = timeline.trace;
  const { layer, from, unit } = parseRef(written);
  const of = (quantity: Quantity): Ref => ofParameter(quantity, layer ?? 0, from, unit ?? 0);
  const parameter = of(from === null ? 'b' : 'w');
  const own = new Set<Ref>([parameter, ...memoryOf[program.optimiser.name].map(of)]);
  let first = cursor - 1;
  while (steps[first - 1]?.phase === 'update' && own.has(steps[first - 1]?.writes[0]?.ref ?? parameter)) first -= 1;
  const known = (what: UpdateNumber['what'], ref: Ref): UpdateNumber => {
    const found = timeline.at(ref, cursor);
    const fresh = found !== null && found.step >= first;
    return { what, ref, value: fresh ? found.value : null, now: ref === written };
  };
  const gradient = of(from === null ? 'db' : 'dw');
  return [
    { what: 'old', ref: parameter, value: timeline.at(parameter, first)?.value ?? null, now: false },
    { what: 'dw', ref: gradient, value: timeline.at(gradient, cursor)?.value ?? null, now: false },
    ...memoryOf[program.optimiser.name].map((quantity) => known(quantity, of(quantity))),
    known('new', parameter),
  ];
}
