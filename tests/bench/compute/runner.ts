/** Node's side of one worker on the bench's page. */
import type { Page } from 'playwright-core';
import type { Answers, Question, Reply } from './answer.ts';
import type { Implementation } from './implementations/all.ts';
import type { Job } from './jobs/job.ts';
import type { ComputePage } from './page.ts';
import { Cannot } from './training.ts';

/** Longest that one answer may take, in milliseconds; loading a back end counts apart. */
export const patience = 20_000;
const patienceForLoading = 60_000;

/** A step took longer than anybody waits. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** The bench's page, once isolated and once not. */
export type Pages = Readonly<Record<Implementation['page'], Page>>;

export class Runner {
  readonly #page: Page;
  readonly #implementation: Implementation;
  readonly #id: string;

  constructor(pages: Pages, implementation: Implementation) {
    this.#page = pages[implementation.page];
    this.#implementation = implementation;
    this.#id = [implementation.worker, implementation.backend].join(' ');
  }

  /** @throws Cannot when the implementation cannot do the job */
  async prepare(job: Job): Promise<Answers['prepare']> {
    const { worker, backend } = this.#implementation;
    const reply = answer<'prepare'>(
      this.#page.evaluate(([id, file, order]) => (globalThis as unknown as ComputePage).start(id, file, order), [
        this.#id,
        worker,
        { job, backend },
      ] as const),
      patienceForLoading,
    );
    return reply.catch((error: unknown) => {
      throw error instanceof Late ? new Cannot(`it was not ready within ${patienceForLoading / 1000} s`) : error;
    });
  }

  /** @throws Cannot when it fails, Late when it takes too long */
  ask<T extends Question['type']>(question: Question & { readonly type: T }): Promise<Answers[T]> {
    return answer<T>(
      this.#page.evaluate(([id, asked]) => (globalThis as unknown as ComputePage).ask(id, asked), [
        this.#id,
        question as Question,
      ] as const),
      patience,
    );
  }

  async stop(): Promise<void> {
    await this.#page.evaluate((id) => (globalThis as unknown as ComputePage).stop(id), this.#id);
  }
}

async function answer<T extends Question['type']>(reply: Promise<Reply>, longest: number): Promise<Answers[T]> {
  const { promise, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), longest);
  const said = await Promise.race([reply, promise]);
  clearTimeout(timer);
  if (said === 'late') throw new Late(`not done within ${longest / 1000} s`);
  if ('cannot' in said) throw new Cannot(said.cannot);
  return said.answer as Answers[T];
}
