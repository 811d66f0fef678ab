/** Takes fused steps on a back end and compares them with float64. */
import { hasKernel } from '../../../src/compute/fused/has-kernel.ts';
import { rules } from '../../../src/compute/fused/rules.ts';
import { loadTensorFlow } from '../../../src/compute/load.ts';
import type { Backend } from '../../../src/protocol/messages.ts';
import { errorOf, kinds, shapes } from '../../unit/compute/fused/steps.ts';

export interface Question {
  readonly root: string;
  readonly backend: Backend;
}

export interface Report {
  /** Kernels that were found wrong and switched off. */
  readonly off: readonly string[];
  /** The largest error of each kind over all shapes. */
  readonly errors: readonly (readonly [rule: string, error: number])[];
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
  return { off: rules.map(({ name }) => name).filter((name) => !hasKernel(name, backend)), errors };
}
