import type { CellModule } from '../protocol/messages.ts';

/**
 * The text of a cell's ES module. The cell's own text comes first and whole, so that every position is as the reader sees
 * it; imports are hoisted, so they may come last.
 */
export function moduleText(
  { cell, body, defines }: Pick<CellModule, 'cell' | 'body' | 'defines'>,
  imports: readonly Import[],
): string {
  const exported = defines.length > 0 ? `export {${defines.join(',')}};` : '';
  const imported = imports.map(({ names, from }) => `import {${names.join(',')}} from ${JSON.stringify(from)};`);
  return `${body}\n;${exported}${imported.join('')}\n//# sourceURL=${cell}.ts\n`;
}

export interface Import {
  readonly names: readonly string[];
  /** The address of a module. */
  readonly from: string;
}

/**
 * A module that hands out what its default export is given. Not through the global object, where every cell could look; and a
 * cell's module names what it takes, never the default. `arguments` is the only name that no cell can have given.
 */
export function valuesText(names: readonly string[]): string {
  const list = names.join(',');
  return `export let ${list};export default function () { ({${list}} = arguments[0]); }`;
}
