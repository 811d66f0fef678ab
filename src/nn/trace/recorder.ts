import { granularities, type Granularity, type Phase, type Rule, type Step } from './step.ts';
import type { Ref } from './refs.ts';

export interface Write {
  readonly ref: Ref;
  readonly value: number;
}

/** Collects steps while a network is computed number by number, and knows every number computed so far. */
export class Recorder {
  readonly #values: Map<Ref, number>;
  readonly #steps: Step[] = [];
  phase: Phase = 'forward';
  epoch = 0;

  constructor(initial: ReadonlyMap<Ref, number>) {
    this.#values = new Map(initial);
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** A number that is known by now. @throws RangeError when it is not: then the steps are in the wrong order */
  value(ref: Ref): number {
    const value = this.#values.get(ref);
    if (value === undefined) throw new RangeError(`${ref} is not known yet`);
    return value;
  }

  /** Does this number exist yet? */
  knows(ref: Ref): boolean {
    return this.#values.has(ref);
  }

  /** Records one step; `place` is the layer and the example it is about. */
  record(
    rule: Rule,
    place: readonly [layer: number | null, example: number | null],
    reads: readonly Ref[],
    writes: readonly [Write, ...Write[]],
  ): void {
    const given = reads.map((ref) => this.value(ref));
    for (const { ref, value } of writes) this.#values.set(ref, value);
    const [layer, example] = place;
    const { phase, epoch } = this;
    this.#steps.push({
      phase,
      epoch,
      rule,
      layer,
      example,
      reads,
      given,
      value: writes[0].value,
      writes,
      completes: 'term',
    });
  }

  /** With the last step something larger is complete. */
  complete(granularity: Granularity): void {
    const last = this.#steps.at(-1);
    if (!last || granularities.indexOf(last.completes) >= granularities.indexOf(granularity)) return;
    this.#steps[this.#steps.length - 1] = { ...last, completes: granularity };
  }
}
