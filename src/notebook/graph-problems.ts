/** What is wrong with how a chapter's cells fit together, found before anything runs. Pure. */
import type { Bilingual } from '../course/language.ts';
import type { Graph, GraphCell } from './graph.ts';
import { globals, isWorkerGlobal, library } from './library.ts';
import { nearest } from './nearest.ts';
import { say } from './words.ts';

/** At an offset of a cell's text. */
export interface GraphProblem {
  readonly cell: string;
  readonly at: number;
  readonly words: Bilingual;
}

/** In the order of the page; a cell's own in the order of what the reader should mend first. */
export function problemsOf(cells: readonly GraphCell[], graph: Graph): GraphProblem[] {
  return cells.flatMap((cell) => [
    ...declared(cell, graph),
    ...assigned(cell, graph),
    ...circular(cell, graph),
    ...unknown(cell, graph),
  ]);
}

function problem({ name: cell, compiled }: GraphCell, name: string, words: Bilingual): GraphProblem {
  return { cell, at: compiled.at[name] ?? 0, words };
}

function ofLibrary(cell: GraphCell, name: string): GraphProblem {
  return problem(
    cell,
    name,
    say((w) => w.libraryName(name)),
  );
}

/** A name that the library or another cell has declared too. */
function declared(cell: GraphCell, { definers }: Graph): GraphProblem[] {
  return cell.compiled.defines.flatMap((name) => {
    if (library.has(name)) return [ofLibrary(cell, name)];
    const other = definers.get(name)?.find((definer) => definer !== cell.name);
    if (other === undefined) return [];
    const words = say((w) => w.duplicate(name, other));
    return [problem(cell, name, words)];
  });
}

/** An assignment to a name that is not the cell's own. */
function assigned(cell: GraphCell, { imports }: Graph): GraphProblem[] {
  return cell.compiled.assigns.flatMap((name) => {
    if (library.has(name)) return [ofLibrary(cell, name)];
    const from = imports.get(cell.name)?.get(name);
    if (from === undefined) return [];
    const words = say((w) => w.foreign(name, from));
    return [problem(cell, name, words)];
  });
}

function circular(cell: GraphCell, { imports, circles }: Graph): GraphProblem[] {
  const circle = circles.get(cell.name);
  if (circle === undefined) return [];
  for (const [name, from] of imports.get(cell.name) ?? []) {
    if (circles.get(from) !== circle) continue;
    const words = say((w) => w.cycle(name, from));
    return [problem(cell, name, words)];
  }
  return [];
}

/** Names that nobody knows, misspelt most likely. */
function unknown(cell: GraphCell, { free, definers }: Graph): GraphProblem[] {
  const { guarded } = cell.compiled;
  return (free.get(cell.name) ?? []).flatMap((name) => {
    if (guarded.includes(name) || globals.has(name) || isWorkerGlobal(name)) return [];
    if (cell.cases?.uses.includes(name) && !cell.compiled.uses.includes(name))
      return [
        problem(
          cell,
          name,
          say((w) => w.casesNeed(name)),
        ),
      ];
    const near = nearest(name, [...definers.keys(), ...library, ...globals]);
    const words = say((w) => w.unknown(name, near));
    return [problem(cell, name, words)];
  });
}
