/** A worker's side of the bench: makes one job ready, then answers with measurements of it. */
import type { Work } from '../../../src/compute/count-work.ts';
import type { Order, Prepare, Training } from './training.ts';

export type Question =
  | { readonly type: 'prepare'; readonly order: Order }
  | { readonly type: 'sample'; readonly count: number }
  | { readonly type: 'count' }
  /** Of so many times that the products are made, the best. */
  | { readonly type: 'rate'; readonly times: number };

export interface Sample {
  /** Of one step, in milliseconds. */
  readonly ms: number;
  readonly loss: number | null;
}

/** Answers to the questions, by their type. */
export interface Answers {
  readonly prepare: { readonly device: string };
  readonly sample: Sample;
  /** One step, and what it took besides time. */
  readonly count: Sample & { readonly work: Work | null };
  /** Floating-point operations in a nanosecond (GFLOP/s) of a product of 1024 × 1024 matrices; null where there is none. */
  readonly rate: number | null;
}

export type Reply = { readonly answer: Answers[Question['type']] } | { readonly cannot: string };

const side = 1024;
/** About as long as a sample of steps. */
const products = 5;

async function rateOf({ multiply }: Training, times: number): Promise<number | null> {
  if (multiply === null) return null;
  let best = 0;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await multiply(side, products);
    const nanoseconds = 1e6 * (performance.now() - started);
    best = Math.max(best, (products * 2 * side ** 3) / nanoseconds);
  }
  return best;
}

async function timed(run: () => Promise<number | null>, count: number): Promise<Sample> {
  const started = performance.now();
  const loss = await run();
  return { ms: (performance.now() - started) / count, loss };
}

/** Answers the worker's messages, one after the other. */
export function answerWith(prepare: Prepare): void {
  let training: Training | null = null;
  const answer = async (question: Question): Promise<Answers[Question['type']]> => {
    if (question.type === 'prepare') {
      training = await prepare(question.order);
      return { device: training.device };
    }
    if (training === null) throw new Error('Nothing was prepared.');
    if (question.type === 'rate') return rateOf(training, question.times);
    if (question.type === 'sample') return timed(training.steps(question.count), question.count);
    const step = timed.bind(null, training.steps(1), 1);
    let sample: Sample = { ms: Number.NaN, loss: null };
    const run = async (): Promise<void> => void (sample = await step());
    const work = training.counted === null ? null : await training.counted(run);
    if (work === null) await run();
    return { ...sample, work };
  };
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    void answer(data).then(
      (done) => postMessage({ answer: done } satisfies Reply),
      (error: unknown) =>
        postMessage({ cannot: error instanceof Error ? error.message : String(error) } satisfies Reply),
    );
  });
}
