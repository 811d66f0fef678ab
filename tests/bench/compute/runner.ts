/** Node's side of one worker on the bench's page. */
import type { Page } from 'playwright-core';
import type { Answers, Question, Reply } from './answer.ts';
import type { Implementation } from './implementations/all.ts';
import type { Job } from './jobs/job.ts';
import type { ComputePage } from './page.ts';
import { Cannot } from './training.ts';

/** Longest that one answer may take, in milliseconds. */
export const patience = 60_000;

export class Runner {
  readonly #page: Page;
  readonly #implementation: Implementation;
  readonly #id: string;

  constructor(page: Page, implementation: Implementation) {
    this.#page = page;
    this.#implementation = implementation;
    this.#id = [implementation.worker, implementation.backend].join(' ');
  }

  /** @throws Cannot when the implementation cannot do the job */
  prepare(job: Job): Promise<Answers['prepare']> {
    const { worker, backend } = this.#implementation;
    return answer<'prepare'>(
      this.#page.evaluate(([id, file, order]) => (globalThis as unknown as ComputePage).start(id, file, order), [
        this.#id,
        worker,
        { job, backend },
      ] as const),
    );
  }

  /** @throws Cannot when it fails or takes too long */
  ask<T extends Question['type']>(question: Question & { readonly type: T }): Promise<Answers[T]> {
    return answer<T>(
      this.#page.evaluate(([id, asked]) => (globalThis as unknown as ComputePage).ask(id, asked), [
        this.#id,
        question as Question,
      ] as const),
    );
  }

  async stop(): Promise<void> {
    await this.#page.evaluate((id) => (globalThis as unknown as ComputePage).stop(id), this.#id);
  }
}

async function answer<T extends Question['type']>(reply: Promise<Reply>): Promise<Answers[T]> {
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const timer = setTimeout(() => resolve({ cannot: `it was not done within ${patience / 1000} s` }), patience);
  const said = await Promise.race([reply, promise]);
  clearTimeout(timer);
  if ('cannot' in said) throw new Cannot(said.cannot);
  return said.answer as Answers[T];
}
