import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fromKernel, readFromKernel, readToKernel, toKernel } from '../../../src/protocol/messages.ts';
import { isPlainDone } from '../../../src/protocol/plain-done.ts';
import { allows } from './allows.ts';
import { fromKernelCorpus, toKernelCorpus } from './corpus.ts';
import { dice, mutate } from './mutate.ts';

interface Direction {
  readonly name: string;
  readonly read: (data: unknown) => object | null;
  readonly schema: v.GenericSchema;
  readonly corpus: readonly object[];
}

const directions: readonly Direction[] = [
  { name: 'from the kernel', read: readFromKernel, schema: fromKernel, corpus: fromKernelCorpus },
  { name: 'to the kernel', read: readToKernel, schema: toKernel, corpus: toKernelCorpus },
];

/** Whether the types allow it; what nests without end is nothing that they allow. */
function allowed(schema: v.GenericSchema, data: unknown): boolean {
  try {
    return allows(schema, data);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

describe.each(directions)('messages $name', ({ read, schema, corpus }) => {
  test('real ones are let through as they are', () => {
    for (const message of corpus) expect(read(structuredClone(message))).toEqual(message);
  });

  test('of 10,000 damaged ones none makes the check throw, and none that the types forbid is let through', () => {
    const by = dice(20_261_122);
    let through = 0;
    for (let i = 0; i < 10_000; i += 1) {
      const data = mutate(by.pick(corpus), by);
      const message = read(data);
      if (message === null) continue;
      through += 1;
      if (!allowed(schema, message)) expect.unreachable(`case ${i} was let through`);
    }
    // A check that refused everything would be no check, nor would one that every damage passes.
    expect(through).toBeGreaterThan(100);
    expect(through).toBeLessThan(8000);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test('of 10,000 damaged messages, those that plainly say that a run is done pass the schema and keep what they say', () => {
  const by = dice(20_261_123);
  const often: readonly object[] = [{ type: 'done', cell: 'a', run: 2, ms: 1.5, tensors: null }];
  let plain = 0;
  for (let i = 0; i < 10_000; i += 1) {
    const data = i < often.length ? often[i] : mutate(by.pick(often), by);
    if (!isPlainDone(data)) continue;
    plain += 1;
    expect(v.safeParse(fromKernel, data)).toMatchObject({ success: true, output: data });
  }
  expect(plain).toBeGreaterThan(100);
});
