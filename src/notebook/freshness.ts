/** Whether what cells show, and what the kernel holds of them, is of their present text, inputs and sources. */
import type { Cell } from './cell.ts';
import type { Graph } from './graph.ts';
import type { CellState } from './view.ts';

export type Cells = ReadonlyMap<string, Cell>;

function sources(cell: Cell, graph: Graph, cells: Cells): Cell[] {
  const names = new Set(graph.imports.get(cell.name)?.values());
  return [...names].flatMap((name) => cells.get(name) ?? []);
}

/** The last finished run was of the present text and inputs, and of the present runs of the cells it takes names from. */
export function upToDate(cell: Cell, graph: Graph, cells: Cells): boolean {
  const { finished } = cell;
  if (!finished || cell.ending !== 'ok' || finished.text !== cell.text || finished.inputs !== cell.inputsVersion)
    return false;
  return sources(cell, graph, cells).every(
    (source) => source.finished?.run === finished.sources.get(source.name) && upToDate(source, graph, cells),
  );
}

/** The kernel holds a module of the cell's present text. */
export function available(cell: Cell, kernel: number): boolean {
  return cell.ending === 'ok' && cell.finished?.kernel === kernel && cell.finished.text === cell.text;
}

/** Nothing the recording rests on has been changed. */
function pristine(cell: Cell, graph: Graph, cells: Cells, seen = new Set<Cell>()): boolean {
  if (seen.has(cell)) return true;
  seen.add(cell);
  return (
    !cell.view.value.modified &&
    cell.inputsVersion === 0 &&
    sources(cell, graph, cells).every((next) => pristine(next, graph, cells, seen))
  );
}

/** The state of a cell that neither runs nor waits. */
export function restingState(cell: Cell, graph: Graph, cells: Cells): CellState {
  switch (cell.ending) {
    case 'none':
      return pristine(cell, graph, cells) ? 'idle' : 'stale';
    case 'interrupted':
      return 'stale';
    case 'failed':
      return cell.failed?.text === cell.text && cell.failed.inputs === cell.inputsVersion ? 'error' : 'stale';
    case 'ok':
      return upToDate(cell, graph, cells) ? 'done' : 'stale';
  }
}
