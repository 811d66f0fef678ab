import { cellNamePattern } from './frame.ts';

/** What every run of a cell sends, in its plainest form. */
export type PlainNews =
  | { readonly type: 'started'; readonly cell: string; readonly run: number }
  | { readonly type: 'done'; readonly cell: string; readonly run: number; readonly ms: number; readonly tensors: null };

/**
 * Whether data that crossed from another thread are plain news. All that are pass the schema of messages, at a twentieth of
 * its price; those that are not may still be messages.
 */
export function isPlainNews(data: unknown): data is PlainNews {
  if (typeof data !== 'object' || data === null) return false;
  const { type, cell, run, ms, tensors } = data as Readonly<Record<string, unknown>>;
  if (typeof cell !== 'string' || !cellNamePattern.test(cell) || !Number.isInteger(run) || Number(run) < 1)
    return false;
  if (type === 'started') return Object.keys(data).length === 3;
  return type === 'done' && typeof ms === 'number' && ms >= 0 && tensors === null && Object.keys(data).length === 5;
}
