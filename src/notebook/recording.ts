import type { CellSource } from './compiled.ts';
import { ancestors, graphOf } from './graph.ts';

/** FNV-1a, 64 bits, in hexadecimal: tells texts apart, keeps no secret, and is the same in page and build. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/**
 * What a recording of a cell depends on: the texts of the cell and of all it needs. A recording with another hash is of
 * another program.
 */
export function recordingHash(cells: readonly CellSource[], name: string): string {
  const needed = new Set([name, ...ancestors(graphOf(cells), name)]);
  return fingerprint(JSON.stringify(cells.filter((cell) => needed.has(cell.name)).map((cell) => [cell.name, cell.text])));
}
