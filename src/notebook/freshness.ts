/** Whether what cells show, and what the kernel holds of them, is of their present text, inputs and sources. Pure. */
import type { Cell, Run } from './cell.ts';
import type { CellState } from './view.ts';

/** The newest run is of the present text and inputs, and of the present runs of the cells it takes names from. */
export function isFresh(cell: Cell): boolean {
  const { last, ending, refusal, sources } = cell;
  if (!last || (ending !== 'ok' && ending !== 'failed')) return false;
  if (last.text !== cell.text || last.inputs !== cell.inputsVersion) return false;
  const wrong = (cell.unreadable ?? cell.view.value.problem)?.message ?? null;
  // Refused it is for as long as the same is wrong, whatever it rests on: in a circle each would wait for the other.
  if (refusal !== null || wrong !== null) return refusal === wrong;
  return sources.every(({ fresh }) => fresh) && restsOn(last, sources);
}

/** A run took its names from these cells as they are now. */
export function restsOn(run: Run, sources: readonly Cell[]): boolean {
  return sources.length === run.sources.length && sources.every((source, i) => source.last?.number === run.sources[i]);
}

/** Nothing the recording rests on has been changed. */
export function isPristine(cell: Cell): boolean {
  const { modified, problem } = cell.view.value;
  return !modified && problem === null && cell.inputsVersion === 0 && cell.sources.every((source) => source.pristine);
}

/** The kernel holds a module of the cell's present text. */
export function isAvailable(cell: Cell, kernel: number): boolean {
  return cell.ending === 'ok' && cell.last?.kernel === kernel && cell.last.text === cell.text;
}

/** The state of a cell that neither runs nor waits. */
export function restingState(cell: Cell): CellState {
  switch (cell.ending) {
    case 'none':
      return cell.pristine ? 'idle' : 'stale';
    case 'lost':
      return 'stale';
    case 'failed':
      return cell.fresh ? 'error' : 'stale';
    case 'ok':
      return cell.fresh ? 'done' : 'stale';
  }
}
