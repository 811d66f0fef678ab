import type { Language } from '../course/language.ts';
import type { CellError } from '../protocol/messages.ts';
import type { Cell } from './cell.ts';
import { available, type Cells } from './freshness.ts';
import type { Graph } from './graph.ts';
import { placeOf } from './place.ts';
import { say } from './words.ts';

/** Why a cell cannot run in a kernel; null when it can. */
export function obstacleOf(
  cell: Cell,
  graph: Graph,
  cells: Cells,
  { kernel, language }: { readonly kernel: number; readonly language: Language },
): CellError | null {
  if (cell.problem) return cell.problem;
  const error = (words: Readonly<Record<Language, string>>, at: number): CellError => ({
    name: '',
    message: words[language],
    frames: [{ cell: cell.name, ...placeOf(cell.understood, at) }],
  });
  const problem = graph.problems.find((found) => found.cell === cell.name);
  if (problem) return error(problem.words, problem.at);
  for (const [name, from] of graph.imports.get(cell.name) ?? []) {
    const source = cells.get(from);
    if (!source || !available(source, kernel))
      return error(
        say((w) => w.neededFailed(from)),
        cell.compiled.at[name] ?? 0,
      );
  }
  return null;
}
