import type { CellModule } from '../protocol/messages.ts';

/**
 * The text of a cell's ES module. The cell's own text comes first and whole, so that every position is as the reader sees
 * it; imports are hoisted, so they may come last.
 */
export function moduleText(module: CellModule, addressOf: (cell: string) => string, libraryAddress: string): string {
  const { cell, body, defines, imports, library } = module;
  const exported = defines.length > 0 ? `export {${defines.join(',')}};` : '';
  const imported = imports.map(([name, from]) => `import {${name}} from ${JSON.stringify(addressOf(from))};`);
  const taken = library.length > 0 ? `import {${library.join(',')}} from ${JSON.stringify(libraryAddress)};` : '';
  return `${body}\n;${exported}${imported.join('')}${taken}\n//# sourceURL=${cell}.ts\n`;
}

/**
 * A module that hands out what its default export is given. Not through the global object, where every cell could look; and a
 * cell's module names what it takes, never the default.
 */
export function libraryText(names: readonly string[]): string {
  const list = names.join(',');
  return `export let ${list};export default (scope) => { ({${list}} = scope); };`;
}
