import type { Program } from '../simd/program.ts';

/** What a thread computes a part with. */
export interface Desk {
  readonly program: Program;
  /** Address of memory that no other thread writes to while the part is computed. */
  readonly scratch: number;
}

/**
 * Computes the units `from` … `to` − 1 of a kernel's work: rows, pictures, columns … Several threads do so at the same time, so a
 * part writes only what is its own. All it knows is numbers: addresses in the shared memory, distances and sizes.
 */
export type Part<Numbers extends readonly number[]> = (
  desk: Desk,
  from: number,
  to: number,
  ...numbers: Numbers
) => void;
