/**
 * A chapter's graph drawn beside a list of its cells: each cell that others take names from has a rail, which leads along
 * the list to those that do. Rails that pass each other run in lanes of their own. Pure.
 */
import type { Graph } from '../../../src/notebook/graph.ts';

export interface Rail {
  /** Row of the cell that gives. */
  readonly source: number;
  /** Rows of the cells that take, from top to bottom. */
  readonly targets: readonly number[];
  /** 0 is nearest to the list. */
  readonly lane: number;
}

/** The rows that a rail passes. */
function span({ source, targets }: Omit<Rail, 'lane'>): { top: number; bottom: number } {
  return { top: Math.min(source, ...targets), bottom: Math.max(source, ...targets) };
}

/** Short rails run near the list, long ones around them. */
export function rails({ cells, dependants }: Pick<Graph, 'cells' | 'dependants'>): Rail[] {
  const row = new Map(cells.map((cell, index) => [cell, index]));
  const wanted = cells.flatMap((cell, source) => {
    const targets = (dependants.get(cell) ?? []).flatMap((name) => row.get(name) ?? []).sort((a, b) => a - b);
    return targets.length === 0 ? [] : [{ source, targets, ...span({ source, targets }) }];
  });
  const placed: (Rail & { top: number; bottom: number })[] = [];
  for (const rail of wanted.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.source - b.source)) {
    const taken = new Set(
      placed.filter(({ top, bottom }) => top <= rail.bottom && rail.top <= bottom).map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    placed.push({ ...rail, lane });
  }
  return placed.map(({ source, targets, lane }) => ({ source, targets, lane }));
}
