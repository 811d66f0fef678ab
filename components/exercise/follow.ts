import type { Session } from '../../src/notebook/session.ts';
import { exercises, showSolved } from './mark.ts';
import { passes } from './passes.ts';

/** Marks the page's exercises as they are solved, and keeps that. */
export function followExercises(session: Session): void {
  const sections = new Map(exercises().map(([section, cell]) => [cell, section]));
  for (const cell of sections.keys())
    session.cell(cell).subscribe((view) => {
      if (passes(view)) session.solved.add(cell, new Date().toISOString());
    });
  session.solved.here.subscribe((cells) => {
    for (const [cell, section] of sections) if (cells.has(cell)) showSolved(section);
  });
}
