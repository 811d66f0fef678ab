/** What tests of the helpers stand on: the context of a run, and what it shows. */
import type { Language } from '../../../src/course/language.ts';
import { Emitter } from '../../../src/kernel/emitter.ts';
import type { Context } from '../../../src/kernel/scope/context.ts';
import type { TensorLike } from '../../../src/kernel/scope/types.ts';
import type { InputValue } from '../../../src/protocol/input.ts';
import type { Output } from '../../../src/protocol/output.ts';

export class FakeTensor implements TensorLike {
  readonly dtype = 'float32';
  disposed = 0;
  readonly shape: readonly number[];
  readonly values: Float32Array;
  constructor(values: readonly number[], shape: readonly number[]) {
    this.values = Float32Array.from(values);
    this.shape = shape;
  }
  get size(): number {
    return this.values.length;
  }
  clone(): this {
    return this;
  }
  data(): Promise<Float32Array> {
    return Promise.resolve(this.values);
  }
  dispose(): void {
    this.disposed += 1;
  }
}

export function bench(set: Record<string, InputValue> = {}, language: Language = 'en') {
  const shown = new Map<string, Output>();
  const emitter = new Emitter((slot, output) => void shown.set(slot, structuredClone(output)));
  const context: Context = { emitter, language, inputs: set, kept: new Map(), began: 0, seeded: () => undefined };
  const settled = async (): Promise<Output[]> => {
    await emitter.settle();
    return [...shown.values()];
  };
  return { context, emitter, shown, settled };
}
