import { cellNamePattern } from './frame.ts';

/** How nearly every run of a cell ends, in its plainest form. */
export interface PlainDone {
  readonly type: 'done';
  readonly cell: string;
  readonly run: number;
  readonly ms: number;
  readonly tensors: null;
}

/**
 * Whether data that crossed from another thread say plainly that a run is done. All that do pass the schema of messages, at
 * a twentieth of its price; those that do not may still be messages.
 */
export function isPlainDone(data: unknown): data is PlainDone {
  if (typeof data !== 'object' || data === null) return false;
  const { type, cell, run, ms, tensors } = data as Readonly<Record<string, unknown>>;
  return (
    type === 'done' &&
    typeof cell === 'string' &&
    cellNamePattern.test(cell) &&
    Number.isInteger(run) &&
    Number(run) >= 1 &&
    typeof ms === 'number' &&
    ms >= 0 &&
    tensors === null &&
    Object.keys(data).length === 5
  );
}
