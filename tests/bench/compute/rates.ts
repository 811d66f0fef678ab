/** How fast matrices can be multiplied here, which bounds every job. */
import type { Page } from 'playwright-core';
import { softwareName } from '../../../src/compute/software.ts';
import { implementations, type Implementation } from './implementations/all.ts';
import { twoThreeOne } from './jobs/two-three-one.ts';
import type { Result } from './measure.ts';
import { Runner } from './runner.ts';
import { Cannot } from './training.ts';

/** GFLOP/s of the fastest product, and whose it is. */
interface Rate {
  readonly rate: number;
  readonly by: Implementation;
}

export interface Rates {
  readonly processor: Rate;
  /** Null where graphics are emulated by the processor. */
  readonly card: Rate | null;
}

/** The fastest of TensorFlow.js and ours; cpu and emulated graphics, many times slower, are not asked. */
export async function measureRates(page: Page): Promise<Rates> {
  const rates: (Rate & { readonly device: string })[] = [];
  for (const implementation of implementations) {
    const { worker, backend } = implementation;
    if ((worker !== 'ours' && worker !== 'stock') || backend === 'cpu') continue;
    const runner = new Runner(page, implementation);
    try {
      const { device } = await runner.prepare(twoThreeOne);
      if (softwareName(device) !== null) continue;
      const rate = await runner.ask({ type: 'rate' });
      if (rate !== null) rates.push({ rate, by: implementation, device });
      console.log(`  1024³ by ${worker} on ${backend}: ${rate?.toFixed(1)} GFLOP/s`);
    } catch (error) {
      if (!(error instanceof Cannot)) throw error;
    } finally {
      await runner.stop();
    }
  }
  const fastest = (some: readonly Rate[]): Rate | undefined => some.toSorted((a, b) => b.rate - a.rate)[0];
  const processor = fastest(rates.filter(({ device }) => !isCard(device)));
  if (processor === undefined) throw new Error('Nothing could multiply two matrices');
  return { processor, card: fastest(rates.filter(({ device }) => isCard(device))) ?? null };
}

function isCard(device: string): boolean {
  return device !== '' && softwareName(device) === null;
}

/** The rate that bounds a row: that of what it computes on. */
export function rateFor({ device }: Pick<Result, 'device'>, { processor, card }: Rates): number {
  return (isCard(device) ? card : null)?.rate ?? processor.rate;
}
