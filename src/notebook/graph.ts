/** How a chapter's cells depend on each other by the names they share. Pure: texts understood in, facts out. */
import type { Cases, Compiled } from './compiled.ts';
import { bringsAlong, library } from './library.ts';

export interface GraphCell {
  readonly name: string;
  readonly compiled: Compiled;
  readonly cases?: Pick<Cases, 'uses'> | undefined;
}

export interface Graph {
  /** The cells in the order of the page. */
  readonly cells: readonly string[];
  /** The cells in an order in which they can run: as on the page, except that each comes after those it needs. */
  readonly order: readonly string[];
  /** For every cell: the names it takes from other cells, and from which. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** For every cell: the cells it takes names from. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** For every cell: the cells that take names from it. */
  readonly dependants: ReadonlyMap<string, readonly string[]>;
  /** For every cell that needs itself by way of others: the number of its circle. */
  readonly circles: ReadonlyMap<string, number>;
  /** For every cell: the names it takes from the course's library. */
  readonly library: ReadonlyMap<string, readonly string[]>;
  /** For every cell: the names it uses that neither a cell nor the library defines; JavaScript's globals included. */
  readonly free: ReadonlyMap<string, readonly string[]>;
  /** For every name that cells define: the cells that do. */
  readonly definers: ReadonlyMap<string, readonly string[]>;
}

/** Takes time in proportion to the cells and their names. */
export function graphOf(cells: readonly GraphCell[]): Graph {
  const definers = new Map<string, string[]>();
  for (const { name: cell, compiled } of cells) for (const name of compiled.defines) addTo(definers, name, cell);

  const imports = new Map<string, Map<string, string>>();
  const sources = new Map<string, string[]>();
  const dependants = new Map<string, string[]>(cells.map(({ name }) => [name, []]));
  const ofLibrary = new Map<string, string[]>();
  const free = new Map<string, string[]>();
  for (const { name: cell, compiled, cases } of cells) {
    const taken = new Map<string, string>();
    const [known, unknown]: [string[], string[]] = [[], []];
    for (const name of cases ? new Set([...compiled.uses, ...cases.uses]) : compiled.uses) {
      const from = definers.get(name)?.[0];
      if (library.has(name)) known.push(name);
      else if (from === undefined) unknown.push(name);
      else if (from !== cell) taken.set(name, from);
    }
    for (const name of known) {
      const other = bringsAlong.get(name);
      if (other !== undefined && !known.includes(other)) known.push(other);
    }
    const from = [...new Set(taken.values())];
    for (const source of from) addTo(dependants, source, cell);
    imports.set(cell, taken);
    sources.set(cell, from);
    ofLibrary.set(cell, known);
    free.set(cell, unknown);
  }
  const names = cells.map(({ name }) => name);
  return { cells: names, imports, sources, dependants, library: ofLibrary, free, definers, ...arrange(names, sources) };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Tarjan's strongly connected components: they come out each after those it rests on. */
function arrange(cells: readonly string[], sources: Graph['sources']): Pick<Graph, 'order' | 'circles'> {
  const order: string[] = [];
  const circles = new Map<string, number>();
  /** When a cell was first seen; infinite once its component is out. */
  const seen = new Map<string, number>();
  const open: string[] = [];
  let clock = 0;
  const visit = (cell: string): number => {
    const began = clock++;
    seen.set(cell, began);
    open.push(cell);
    let lowest = began;
    for (const source of sources.get(cell) ?? []) lowest = Math.min(lowest, seen.get(source) ?? visit(source));
    if (lowest < began) return lowest;
    const component = open.splice(open.lastIndexOf(cell));
    for (const member of component) {
      seen.set(member, Infinity);
      if (component.length > 1) circles.set(member, began);
    }
    order.push(...component.reverse());
    return Infinity;
  };
  for (const cell of cells) if (!seen.has(cell)) visit(cell);
  return { order, circles };
}

/**
 * The cells that a cell needs, directly or not, each after those it needs itself; in a circle the cell is among them.
 * What is `enough` is left out, with all that only it needs.
 */
export function ancestors(
  graph: Pick<Graph, 'sources'>,
  cell: string,
  enough: (cell: string) => boolean = () => false,
): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (name: string): void => {
    for (const from of graph.sources.get(name) ?? []) {
      if (seen.has(from)) continue;
      seen.add(from);
      if (enough(from)) continue;
      visit(from);
      order.push(from);
    }
  };
  visit(cell);
  return order;
}
