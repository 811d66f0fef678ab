import type { CellSource } from './compiled.ts';

/** A cell and all the cells whose names it needs, directly or through others, in the order of the chapter. */
export function withAncestors(cells: readonly CellSource[], name: string): readonly CellSource[] {
  const definedBy = new Map(cells.flatMap((cell) => cell.compiled.defines.map((defined) => [defined, cell] as const)));
  const needed = new Set<CellSource>();
  const add = (cell: CellSource | undefined) => {
    if (!cell || needed.has(cell)) return;
    needed.add(cell);
    for (const used of cell.compiled.uses) add(definedBy.get(used));
  };
  add(cells.find((cell) => cell.name === name));
  return cells.filter((cell) => needed.has(cell));
}

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
  return fingerprint(JSON.stringify(withAncestors(cells, name).map((cell) => [cell.name, cell.text])));
}
