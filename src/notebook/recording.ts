import type { CellSource } from './compiled.ts';
import { ancestors, graphOf } from './graph.ts';
import { hash } from './hash.ts';

/**
 * What a recording of a cell depends on: the texts of the cell and of all it needs. A recording with another hash is of
 * another program.
 */
export function recordingHash(cells: readonly CellSource[], name: string): string {
  const needed = new Set([name, ...ancestors(graphOf(cells), name)]);
  const texts = cells.flatMap(({ name: each, text, cases }) =>
    needed.has(each) ? [[each, text, ...(cases ? [cases.body] : [])]] : [],
  );
  return hash(JSON.stringify(texts));
}
