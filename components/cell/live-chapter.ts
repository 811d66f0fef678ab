import type { Language } from '../../src/course/language.ts';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import type { Session } from '../../src/notebook/session.ts';
import type { CellError } from '../../src/protocol/messages.ts';
import type { Chapter } from './chapter.ts';
import { loadWorkbench } from './editor/load.ts';
import { marksOf } from './editor/marks.ts';
import type { Workbench } from './editor/workbench.ts';

/** Keeps the editor's models and marks in step with the session. */
function keepInStep(workbench: Workbench, session: Session): void {
  const errors = new Map<string, CellError | null>();
  for (const name of session.names) {
    session.cell(name).subscribe(({ text, error }) => {
      workbench.setText(name, text);
      if (errors.get(name) === error) return;
      errors.set(name, error);
      if (errors.size < session.names.length) return;
      for (const [cell, marks] of marksOf(errors)) workbench.setMarks(cell, marks);
    });
  }
}

/** What the live cells of a page share. */
export function liveChapter(session: Session, { chapter }: ChapterCells, course: string, language: Language): Chapter {
  const areas = new Map<string, (line: number, column: number) => void>();
  let loading: Promise<Workbench | null> | undefined;
  return {
    session,
    path: chapter,
    course,
    workbench() {
      loading ??= loadWorkbench(() => ({
        chapter,
        language,
        texts: new Map(session.names.map((name) => [name, session.cell(name).value.text])),
        changed: (cell, text) => session.edit(cell, text),
      })).then((workbench) => {
        if (workbench !== null) keepInStep(workbench, session);
        return workbench;
      });
      return loading;
    },
    register(cell, reveal) {
      areas.set(cell, reveal);
      return () => areas.delete(cell);
    },
    reveal: ({ cell, line, column }) => areas.get(cell)?.(line, column),
  };
}
