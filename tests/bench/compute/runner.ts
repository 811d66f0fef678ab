/** Node's side of one implementation, wherever it runs. */
import type { Answers, Question, Reply } from './answer.ts';
import type { Job } from './jobs/job.ts';
import { Cannot } from './training.ts';

/** Longest that one answer may take, in milliseconds; loading counts apart. */
export const patience = 20_000;
const patienceForLoading = 60_000;

/** A step took longer than anybody waits. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** Where an implementation runs: in a worker of a page, or in a process. It answers one question at a time. */
export interface Place {
  /** Starts the implementation and makes a job ready in it. */
  start(job: Job): Promise<Reply>;
  ask(question: Question): Promise<Reply>;
  /** Ends it, whatever it is doing; does nothing where nothing runs. */
  stop(): Promise<void>;
}

export class Runner {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /** @throws Cannot when the implementation cannot do the job */
  async prepare(job: Job): Promise<Answers['prepare']> {
    try {
      return await answer<'prepare'>(this.#place.start(job), patienceForLoading);
    } catch (error) {
      throw error instanceof Late ? new Cannot(`it was not ready within ${patienceForLoading / 1000} s`) : error;
    }
  }

  /** @throws Cannot when it fails, Late when it takes too long */
  ask<T extends Question['type']>(question: Question & { readonly type: T }): Promise<Answers[T]> {
    return answer<T>(this.#place.ask(question), patience);
  }

  stop(): Promise<void> {
    return this.#place.stop();
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
