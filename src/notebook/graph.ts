/** How a chapter's cells depend on each other by the names they share. Pure: texts understood in, facts and problems out. */
import type { Bilingual } from '../course/language.ts';
import type { Compiled } from './compiled.ts';
import { library } from './library.ts';
import { say } from './words.ts';

export interface GraphCell {
  readonly name: string;
  readonly compiled: Compiled;
}

/** Something wrong with how cells fit together, at an offset of a cell's text. */
export interface GraphProblem {
  readonly cell: string;
  readonly at: number;
  readonly words: Bilingual;
}

export interface Graph {
  /** The cells in the order of the page. */
  readonly cells: readonly string[];
  /** For every cell: the names it takes from other cells, and from which. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** For every cell: the names it takes from the course's library. */
  readonly library: ReadonlyMap<string, readonly string[]>;
  /** For every cell: the names it uses that neither a cell nor the library defines; JavaScript's globals included. */
  readonly free: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly GraphProblem[];
}

export function graphOf(cells: readonly GraphCell[]): Graph {
  const definers = new Map<string, string[]>();
  for (const { name: cell, compiled } of cells) {
    for (const name of compiled.defines) definers.set(name, [...(definers.get(name) ?? []), cell]);
  }
  const provider = (name: string): string | undefined => (library.has(name) ? undefined : definers.get(name)?.[0]);
  const imports = new Map(
    cells.map(({ name: cell, compiled }) => [
      cell,
      new Map(
        compiled.uses.flatMap((name) => {
          const from = provider(name);
          return from === undefined || from === cell ? [] : [[name, from] as const];
        }),
      ),
    ]),
  );
  const graph = {
    cells: cells.map(({ name }) => name),
    imports,
    library: new Map(cells.map(({ name, compiled }) => [name, compiled.uses.filter((use) => library.has(use))])),
    free: new Map(
      cells.map(({ name, compiled }) => [name, compiled.uses.filter((use) => !library.has(use) && !definers.has(use))]),
    ),
  };
  return { ...graph, problems: [...nameProblems(cells, definers, imports), ...cycleProblems(cells, graph)] };
}

function nameProblems(
  cells: readonly GraphCell[],
  definers: ReadonlyMap<string, readonly string[]>,
  imports: Graph['imports'],
): GraphProblem[] {
  return cells.flatMap(({ name: cell, compiled }) => {
    const problem = (name: string, words: Bilingual): GraphProblem => ({ cell, at: compiled.at[name] ?? 0, words });
    const declared = compiled.defines.flatMap((name) => {
      if (library.has(name))
        return [
          problem(
            name,
            say((w) => w.libraryName(name)),
          ),
        ];
      const other = definers.get(name)?.find((definer) => definer !== cell);
      return other === undefined
        ? []
        : [
            problem(
              name,
              say((w) => w.duplicate(name, other)),
            ),
          ];
    });
    const assigned = compiled.assigns.flatMap((name) => {
      const from = imports.get(cell)?.get(name);
      if (from !== undefined)
        return [
          problem(
            name,
            say((w) => w.foreign(name, from)),
          ),
        ];
      return library.has(name)
        ? [
            problem(
              name,
              say((w) => w.libraryName(name)),
            ),
          ]
        : [];
    });
    return [...declared, ...assigned];
  });
}

function cycleProblems(cells: readonly GraphCell[], graph: Pick<Graph, 'cells' | 'imports'>): GraphProblem[] {
  return cells.flatMap(({ name: cell, compiled }) => {
    for (const [name, from] of graph.imports.get(cell) ?? []) {
      if (ancestors(graph, from).includes(cell))
        return [{ cell, at: compiled.at[name] ?? 0, words: say((w) => w.cycle(name, from)) }];
    }
    return [];
  });
}

/** All the cells that a cell needs, directly or not, each after those it needs itself; in a cycle the cell is among them. */
export function ancestors(graph: Pick<Graph, 'cells' | 'imports'>, cell: string): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (name: string): void => {
    for (const from of new Set(graph.imports.get(name)?.values())) {
      if (seen.has(from)) continue;
      seen.add(from);
      visit(from);
      order.push(from);
    }
  };
  visit(cell);
  return order;
}

/** Every cell, in the order of the page except that each comes after those it needs. */
export function runningOrder(graph: Pick<Graph, 'cells' | 'imports'>): string[] {
  return [...new Set(graph.cells.flatMap((cell) => [...ancestors(graph, cell), cell]))];
}
