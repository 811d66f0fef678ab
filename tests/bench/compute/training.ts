/** What an implementation offers: a job made ready in a worker, to be trained and measured. */
import type { Work } from '../../../src/compute/count-work.ts';
import type { Backend } from '../../../src/protocol/messages.ts';
import type { Job } from './jobs/job.ts';

export interface Order {
  readonly job: Job;
  /** Null for an implementation that has one way to compute. */
  readonly backend: Backend | null;
  /** Absolute address of the bench's page, with a slash at the end. */
  readonly root: string;
}

export interface Training {
  /**
   * Makes so many steps ready to be run and timed, from where the last ones ended. What it returns resolves, when the last
   * result is there, with the mean of the steps' losses: null where the implementation starts from weights of its own.
   */
  readonly steps: (count: number) => () => Promise<number | null>;
  /** Counts while something runs; null where nothing can be counted. */
  readonly counted: ((run: () => Promise<void>) => Promise<Work>) | null;
  /** Multiplies two square matrices of that side so many times; null where nobody asks how fast it does. */
  readonly multiply: ((side: number, count: number) => Promise<void>) | null;
  /** The graphics card's name where one computes, in hardware or software; empty elsewhere. */
  readonly device: string;
}

/** Why an implementation cannot do a job, in a few words. */
export class Cannot extends Error {
  override readonly name = 'Cannot';
}

export type Prepare = (order: Order) => Promise<Training>;
