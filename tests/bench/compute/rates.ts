/** How fast matrices can be multiplied here, which bounds every job. */
import { softwareName } from '../../../src/compute/software.ts';
import { isTensorFlow, type Implementation } from './implementations/all.ts';
import { twoThreeOne } from './jobs/two-three-one.ts';
import { median } from '../row.ts';
import type { Result } from './measure.ts';
import { Runner, type Place } from './runner.ts';
import { Cannot } from './training.ts';

/** GFLOP/s of a product of 1024 × 1024 matrices, whose it is, and the graphics card's name where one made it. */
interface Rate {
  readonly rate: number;
  readonly by: Implementation;
  readonly device: string;
}

export interface Rates {
  readonly all: readonly Rate[];
  /** The fastest of TensorFlow.js and ours, which makes the floor. */
  readonly processor: Rate;
  /** Its rates in the turns of a job; none where it had no turns. */
  readonly turns: readonly number[];
  /** Null where graphics are emulated by the processor. */
  readonly card: Rate | null;
}

/** Asks all that can tell, but for TensorFlow.js's cpu and emulated graphics, which are many times slower. */
export async function measureRates(
  implementations: readonly Implementation[],
  placeOf: (implementation: Implementation) => Place,
): Promise<Rates> {
  const all: Rate[] = [];
  for (const implementation of implementations) {
    if (isTensorFlow(implementation) && implementation.backend === 'cpu') continue;
    const runner = new Runner(placeOf(implementation));
    try {
      const { device } = await runner.prepare(twoThreeOne);
      if (softwareName(device) !== null) continue;
      const rate = await runner.ask({ type: 'rate', times: 5 });
      if (rate !== null) all.push({ rate, by: implementation, device });
    } catch (error) {
      if (!(error instanceof Cannot)) throw error;
    } finally {
      await runner.stop();
    }
  }
  const tensorflow = all.filter(({ by }) => isTensorFlow(by));
  const fastest = (card: boolean): Rate | undefined =>
    tensorflow.filter(({ device }) => isCard(device) === card).toSorted((a, b) => b.rate - a.rate)[0];
  const processor = fastest(false);
  if (processor === undefined) throw new Error('Nothing could multiply two matrices');
  return { all, processor, turns: [], card: fastest(true) ?? null };
}

/** The floor as it was while a job was measured. */
export function duringJob(rates: Rates, results: readonly Result[]): Rates {
  const turns = results.find(({ implementation }) => implementation === rates.processor.by)?.rates ?? [];
  return turns.length === 0 ? rates : { ...rates, processor: { ...rates.processor, rate: median(turns) }, turns };
}

/** Whether that is the name of a graphics card, rather than none or that of one in software. */
export function isCard(device: string): boolean {
  return device !== '' && softwareName(device) === null;
}

/** The rate that bounds a row: that of what it computes on. Null on a graphics card that Chromium does not use. */
export function rateFor({ device }: Pick<Result, 'device'>, { processor, card }: Rates): number | null {
  return isCard(device) ? (card?.rate ?? null) : processor.rate;
}
