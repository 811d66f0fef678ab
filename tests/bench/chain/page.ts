/**
 * Runs one chain of cells with the course's session and with Observable's runtime. What a cell does is the same in both: one
 * addition, after one trip through a message port, which stands for the trip to a worker. So their difference is what
 * each spends on order, states and the news of them.
 */
import type { ChapterCells } from '../../../src/notebook/compiled.ts';
import { Session } from '../../../src/notebook/session.ts';
import type { FromKernel, ToKernel } from '../../../src/protocol/messages.ts';

interface Variable {
  define(name: string, inputs: readonly string[], definition: (...values: number[]) => unknown): this;
}
interface Observable {
  readonly Runtime: new () => { module(): { variable(observer: object): Variable } };
}

/** One trip through a message port. */
const { port1, port2 } = new MessageChannel();
const travelling: (() => void)[] = [];
port2.onmessage = () => travelling.shift()?.();
function trip(arrive: () => void): void {
  travelling.push(arrive);
  port1.postMessage(null);
}

/**
 * A kernel that computes the chain's sums and answers as the real one does. It keeps the one value that the next cell needs:
 * to find it among many would be a cost of the bench, as the real one does that on another thread. So would an event for the
 * answer: the trip's own stands for it.
 */
class SumWorker {
  sum = Number.NaN;
  #name: string | undefined;
  #hear: ((event: { data: FromKernel }) => void) | null = null;

  addEventListener(type: string, hear: (event: { data: FromKernel }) => void): void {
    if (type === 'message') this.#hear = hear;
  }

  postMessage(message: ToKernel): void {
    if (message.type !== 'run') return;
    const { run, module } = message;
    trip(() => {
      const { cell, imports, defines } = module;
      const before = imports[0]?.[0];
      if (before === undefined) this.sum = 0;
      else this.sum = before === this.#name ? this.sum + 1 : Number.NaN;
      this.#name = defines[0];
      this.#hear?.({ data: { type: 'done', cell, run, ms: 0, tensors: null } });
    });
  }

  terminate(): void {
    this.#name = undefined;
  }
}

export interface Times {
  readonly ours: number[];
  readonly observable: number[];
}

function session(chapter: ChapterCells): () => Promise<number> {
  const worker = new SumWorker();
  const makeWorker = () => worker as unknown as Worker;
  const live = new Session(chapter, { language: 'en', root: location.href, makeWorker, storage: null });
  const length = live.names.length;
  let news = 0;
  for (const name of live.names) live.cell(name).subscribe(() => (news += 1));
  return async () => {
    const started = performance.now();
    await live.runAll();
    const time = performance.now() - started;
    if (worker.sum !== length - 1 || news === 0) throw new Error('A wrong sum');
    return time;
  };
}

function runtime({ Runtime }: Observable, length: number): () => Promise<number> {
  const module = new Runtime().module();
  let over = (_sum: number): void => undefined;
  let news = 0;
  const variables = Array.from({ length }, (_, i) =>
    module.variable({
      pending: () => (news += 1),
      fulfilled(value: number) {
        news += 1;
        if (i === length - 1) over(value);
      },
    }),
  );
  const first = (): Promise<number> => new Promise((resolve) => trip(() => resolve(0)));
  const next = (before: number): Promise<number> => new Promise((resolve) => trip(() => resolve(before + 1)));
  for (const [i, variable] of variables.entries()) if (i > 0) variable.define(`v${i}`, [`v${i - 1}`], next);
  return async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    over = resolve;
    const started = performance.now();
    variables[0]?.define('v0', [], first);
    const sum = await promise;
    const time = performance.now() - started;
    if (sum !== length - 1 || news === 0) throw new Error('A wrong sum');
    return time;
  };
}

/** Both by turns, after one run of each that warms them up. */
async function race(chapter: ChapterCells, observable: string, repeats: number): Promise<Times> {
  const peer = (await import(/* @vite-ignore */ observable)) as Observable;
  const [ours, theirs] = [session(chapter), runtime(peer, chapter.cells.length)];
  await ours();
  await theirs();
  const times: Times = { ours: [], observable: [] };
  for (let i = 0; i < repeats; i++) {
    times.ours.push(await ours());
    times.observable.push(await theirs());
  }
  return times;
}

Object.assign(window, { race });
