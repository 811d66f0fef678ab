/** What a cell's output area shows, slot by slot. Pure. */
import type { CellView } from '../../src/notebook/view.ts';
import type { Output } from '../../src/protocol/output.ts';

export interface ShownSlot {
  readonly slot: string;
  /** Markup drawn by the build, or an output to draw now. */
  readonly content: { readonly html: string } | { readonly output: Output };
}

/**
 * While a run is on its way, what stood there before stays until its own successor arrives, slot by slot: an area that
 * emptied itself first would make the page jump. Afterwards only what the run made is left.
 */
export function shownSlots(before: readonly ShownSlot[], view: CellView): readonly ShownSlot[] {
  const now: readonly ShownSlot[] = view.outputs.map(({ slot, output }) => ({ slot, content: { output } }));
  const busy = view.state === 'queued' || view.state === 'running';
  const settled = view.ran || view.error !== null || now.length > 0;
  if (!busy && settled) return now;
  const fresh = new Map(now.map((shown) => [shown.slot, shown]));
  const old = new Set(before.map(({ slot }) => slot));
  return [...before.map((shown) => fresh.get(shown.slot) ?? shown), ...now.filter(({ slot }) => !old.has(slot))];
}
