import type { Language } from '../../src/course/language.ts';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import type { Session } from '../../src/notebook/session.ts';
import type { CellError } from '../../src/protocol/messages.ts';
import { notify } from './chapter/notice.ts';
import type { Chapter, CodeArea } from './chapter.ts';
import { loadWorkbench, suitsEditor } from './editor/load.ts';
import { marksOf } from './editor/marks.ts';
import { words } from './editor/words.ts';
import type { Workbench } from './editor/workbench.ts';

/** Keeps the editor's models and marks in step with the session. */
function keepInStep(workbench: Workbench, session: Session): void {
  const errors = new Map<string, CellError | null>();
  for (const name of session.names) {
    session.cell(name).subscribe(({ text, problem, error: failure }) => {
      // What is wrong with the present text goes before what went wrong with one that ran.
      const error = problem ?? failure;
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
  const areas = new Map<string, CodeArea>();
  let loading: Promise<Workbench | null> | null = null;
  let told = false;
  const reveal: Chapter['reveal'] = ({ cell, line, column }) => areas.get(cell)?.reveal(line, column);

  async function load(): Promise<Workbench | null> {
    try {
      const workbench = await loadWorkbench(() => ({
        chapter,
        language,
        texts: new Map(session.names.map((name) => [name, session.cell(name).value.text])),
        changed: (cell, text) => session.edit(cell, text),
        reveal: (cell, line, column) => reveal({ cell, line, column }),
      }));
      keepInStep(workbench, session);
      return workbench;
    } catch {
      // The next intent tries again; the reader is told once.
      loading = null;
      if (!told) notify(language, words[language].failed);
      told = true;
      return null;
    }
  }

  return {
    session,
    path: chapter,
    course,
    workbench() {
      if (!suitsEditor()) return Promise.resolve(null);
      loading ??= load();
      return loading;
    },
    register(cell, area) {
      areas.set(cell, area);
      return () => areas.delete(cell);
    },
    reveal,
    enter: (cell) => areas.get(cell)?.focus(),
  };
}
