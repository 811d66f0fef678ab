/** What a cell's output area shows, slot by slot. Pure. */
import type { CellView } from '../../src/notebook/view.ts';
import type { Output } from '../../src/protocol/output.ts';

export interface ShownSlot {
  readonly slot: string;
  /** Markup drawn by the build, or an output to draw now. */
  readonly content: { readonly html: string } | { readonly output: Output };
  /** Left from the recording while a first run has not replaced it. */
  readonly old?: boolean;
}

export function isBusy({ state }: CellView): boolean {
  return state === 'queued' || state === 'running';
}

/**
 * Until a first run is over its recording stands in, slot by slot, for what has not arrived: an area that emptied itself
 * would make the page jump. Afterwards only what runs made is shown.
 */
export function shownSlots(recorded: readonly ShownSlot[], view: CellView): readonly ShownSlot[] {
  const now: readonly ShownSlot[] = view.outputs.map(({ slot, output }) => ({ slot, content: { output } }));
  const busy = isBusy(view);
  if (!busy && (view.ran || view.error !== null)) return now;
  const fresh = new Map(now.map((shown) => [shown.slot, shown]));
  const known = new Set(recorded.map(({ slot }) => slot));
  const kept = recorded.map((shown) => fresh.get(shown.slot) ?? { ...shown, old: busy });
  return [...kept, ...now.filter(({ slot }) => !known.has(slot))];
}
