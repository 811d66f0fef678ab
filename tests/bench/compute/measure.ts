/** Measures one job in all implementations, by turns. */
import { setTimeout } from 'node:timers/promises';
import type { Work } from '../../../src/compute/count-work.ts';
import type { Implementation } from './implementations/all.ts';
import type { Job } from './jobs/job.ts';
import { Late, patience, Runner, type Place } from './runner.ts';
import { Cannot } from './training.ts';

/** How many samples of a step are taken, each of so many milliseconds where a step is shorter. */
export const samples = 15;
const sampleLength = 100;
/**
 * Before them, short steps are run for so many milliseconds and so many times, while the engine still compiles what is hot: what is
 * called seldom is hot late. No longer than `most` milliseconds.
 */
export const warmUp = { least: 1_000, steps: 200, most: 5_000 } as const;
/** After so many milliseconds of samples a row gets no more turns, unless it has too few for a median. */
export const rowLimit = 3_000;
export const fewest = 5;
const rowLimitForFewest = 45_000;
/** Between two turns, in milliseconds: threads of the one before may still be waiting for work, and hold a core meanwhile. */
const pause = 50;
/** How far, relatively, the first losses of those may lie apart that start from the same weights. */
const lossTolerance = 1e-3;

export interface Result {
  readonly implementation: Implementation;
  /** Milliseconds a step, one for each sample. */
  readonly times: number[];
  /** GFLOP/s of a large product after each of them, where it makes the floor. */
  readonly rates: number[];
  work: Work | null;
  device: string;
  /** Why there are no times. */
  cannot: string | null;
  /** Milliseconds after which a step was not done, and not waited for any longer. */
  moreThan: number | null;
}

interface Row extends Result {
  readonly runner: Runner;
  /** Steps in a sample. */
  count: number;
  firstLoss: number | null;
  spent: number;
}

/**
 * @param placeOf where an implementation runs
 * @param floor whose products make the floor
 * @param tell is told of each implementation that is ready
 */
export async function measure(
  placeOf: (implementation: Implementation) => Place,
  job: Job,
  implementations: readonly Implementation[],
  floor: Implementation,
  tell: (result: Result) => void,
): Promise<Result[]> {
  const rows = implementations.map((implementation): Row => {
    const runner = new Runner(placeOf(implementation));
    return {
      implementation,
      runner,
      times: [],
      rates: [],
      work: null,
      device: '',
      cannot: null,
      moreThan: null,
      count: 1,
      firstLoss: null,
      spent: 0,
    };
  });
  try {
    for (const row of rows) {
      await attempt(row, () => start(row, job));
      tell(row);
    }
    for (let turn = 0; turn < samples; turn++) {
      for (const row of rows) if (hasTurn(row)) await attempt(row, () => sample(row, row.implementation === floor));
    }
  } finally {
    for (const { runner } of rows) await runner.stop();
  }
  compareLosses(rows, job);
  return rows;
}

function hasTurn({ spent, times }: Row): boolean {
  const next = spent + spent / Math.max(1, times.length);
  return next <= (times.length < fewest ? rowLimitForFewest : rowLimit);
}

/** Runs the first steps. One that takes more than the row's time is a sample: the first where nothing is compiled, else the second. */
async function start(row: Row, job: Job): Promise<void> {
  const { runner } = row;
  ({ device: row.device } = await runner.prepare(job));
  const first = await runner.ask({ type: 'count' });
  row.firstLoss = first.loss;
  const { backend } = row.implementation;
  const isInterpreted = backend === 'cpu' || backend === null;
  // The first compiles programs, and makes what stays, the optimiser's state among it.
  const { ms, work } = isInterpreted && first.ms > rowLimit ? first : await runner.ask({ type: 'count' });
  row.work = work;
  if (ms > rowLimit) {
    row.times.push(ms);
    row.spent = ms;
    return;
  }
  row.count = countFor(ms);
  let [warmed, steps] = [0, 0];
  while (row.count > 1 && warmed < warmUp.most && (warmed < warmUp.least || steps < warmUp.steps)) {
    const warm = await runner.ask({ type: 'sample', count: row.count });
    warmed += warm.ms * row.count;
    steps += row.count;
    row.count = countFor(warm.ms);
  }
}

/** How many steps make a sample. */
function countFor(ms: number): number {
  return Math.min(2048, Math.max(1, Math.round(sampleLength / ms)));
}

async function sample(row: Row, isFloor: boolean): Promise<void> {
  await setTimeout(pause);
  const { ms } = await row.runner.ask({ type: 'sample', count: row.count });
  row.times.push(ms);
  row.spent += ms * row.count;
  // A machine that others share is not as fast at every time: the floor is of the same moment, and measured as the step is.
  const rate = isFloor ? await row.runner.ask({ type: 'rate', times: 1 }) : null;
  if (rate !== null) row.rates.push(rate);
}

async function attempt(row: Row, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Cannot) row.cannot = error.message;
    else if (!(error instanceof Late)) throw error;
    else if (row.times.length === 0) row.moreThan = patience;
    row.spent = Infinity;
    // It may still be computing.
    await row.runner.stop();
  }
}

/** Fast is nothing if it is wrong: the first loss is compared where dropout does not make each its own. */
function compareLosses(rows: readonly Row[], job: Job): void {
  if (job.layers.some(({ kind }) => kind === 'dropout')) return;
  const comparable = rows.filter(({ implementation }) => implementation.comparable);
  const expected = comparable.find(({ firstLoss }) => firstLoss !== null)?.firstLoss ?? 0;
  for (const row of comparable) {
    const { firstLoss } = row;
    if (firstLoss === null || Math.abs(firstLoss - expected) <= lossTolerance * Math.abs(expected)) continue;
    row.cannot ??= `it computes a loss of ${firstLoss} where the first computes ${expected}`;
  }
}
