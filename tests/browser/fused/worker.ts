/** Takes fused steps on a back end and compares them with float64, and losses with the plain back end's. */
import { hasKernel } from '../../../src/compute/fused/has-kernel.ts';
import { rowKernels } from '../../../src/compute/fused/row-kernels.ts';
import { rules } from '../../../src/compute/fused/rules.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/compute/load.ts';
import type { Backend } from '../../../src/protocol/messages.ts';
import { cases, type Case } from '../../unit/compute/fused/loss-cases.ts';
import { errorOf, kinds, shapes } from '../../unit/compute/fused/steps.ts';

export interface Question {
  readonly root: string;
  readonly backend: Backend;
}

export interface Report {
  /** Kernels that were found wrong and switched off. */
  readonly off: readonly string[];
  /** The largest error of each optimiser over all shapes, and of each loss. */
  readonly errors: readonly (readonly [what: string, error: number])[];
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void compare(data).then(postMessage, (error: unknown) => postMessage(String(error)));
});
postMessage('ready');

async function compare({ root, backend }: Question): Promise<Report> {
  const loaded = await loadTensorFlow({ root, choice: backend, fetch: globalThis.fetch.bind(globalThis) });
  if (loaded.backend !== backend) throw new Error(loaded.refused.map(({ reason }) => reason.en).join(', '));
  const errors: [string, number][] = [];
  for (const kind of kinds) {
    const found: number[] = [];
    for (const shape of shapes) found.push(await errorOf(loaded.tf, kind, shape));
    errors.push([kind.rule, Math.max(...found)]);
  }
  const names = [...rules, ...Object.values(rowKernels)].map(({ name }) => name);
  const off = names.filter((name) => !hasKernel(name, backend));
  const here = await allCases(loaded.tf);
  await loaded.tf.setBackend('cpu');
  const plain = await allCases(loaded.tf);
  cases.forEach(({ name }, i) => errors.push([name, difference(here[i] ?? [], plain[i] ?? [])]));
  return { off, errors };
}

async function allCases(tf: TensorFlow): Promise<number[][]> {
  const all: number[][] = [];
  for (const { compute } of cases) all.push(await numbers(tf, compute));
  return all;
}

async function numbers(tf: TensorFlow, compute: Case['compute']): Promise<number[]> {
  const results = tf.tidy(() => compute(tf));
  return (await Promise.all(results.map(async (result) => Array.from(await result.data())))).flat();
}

/** Relative where the numbers are large; where one is not finite, the other must be the same. */
function difference(got: readonly number[], wanted: readonly number[]): number {
  if (got.length !== wanted.length) return Infinity;
  const scale = Math.max(1, ...wanted.filter(Number.isFinite).map(Math.abs));
  return Math.max(
    0,
    ...wanted.map((value, i) => (Object.is(value, got[i]) ? 0 : Math.abs(value - (got[i] ?? NaN)) / scale)),
  );
}
