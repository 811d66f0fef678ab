import type { Session } from '../../src/notebook/session.ts';
import { exercises, showSolved } from './mark.ts';
import { keepSolved, passes } from './solved.ts';

/** Marks the page's exercises as they are solved, and keeps that. */
export function followExercises(session: Session, chapter: string, storage: Storage | null): void {
  for (const [section, cell] of exercises())
    session.cell(cell).subscribe((view) => {
      if (!passes(view)) return;
      showSolved(section);
      if (storage) keepSolved({ base: import.meta.env.BASE_URL, chapter, cell }, storage);
    });
}
