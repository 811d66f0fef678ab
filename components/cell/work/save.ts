/** The reader's work as this page knows it, and its way into a file. */
import { languageTag } from '../../../src/course/language.ts';
import { writeWork, type SolvedExercise, type WorkEdit } from '../../../src/notebook/work-file/format.ts';
import {
  keptEdits,
  keptSettings,
  keptSolved,
  presentEdits,
  presentSolved,
} from '../../../src/notebook/work-file/kept.ts';
import type { ChapterContext } from '../chapter/command.ts';
import { saveAs } from '../files/save-as.ts';

/** The path the site is served at. */
export function baseOf({ session }: ChapterContext): string {
  return new URL(session.environment.root).pathname;
}

/** Every edit of the course: stored, or on this page's screen only. */
export function allEdits(context: ChapterContext): WorkEdit[] {
  const { session, chapter } = context;
  return presentEdits(keptEdits(session.environment.storage, baseOf(context)), chapter.path, session.editing.present);
}

/** Every exercise of the course that was solved: stored, or on this page only. */
export function allSolved(context: ChapterContext): SolvedExercise[] {
  const { session, chapter } = context;
  const kept = keptSolved(session.environment.storage, baseOf(context));
  return presentSolved(kept, chapter.path, session.solved.here.value);
}

/** Hands the reader all work as a file. */
export function saveWork(context: ChapterContext): void {
  const now = new Date();
  const { session, chapter } = context;
  const settings = keptSettings(session.environment.storage, baseOf(context));
  const text = writeWork(chapter.course, now, { edits: allEdits(context), solved: allSolved(context), settings });
  const name = chapter.course.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  saveAs(`${name}-work-${now.toISOString().slice(0, 10)}.json`, text, 'application/json');
}

export function formatDate(iso: string, { language }: ChapterContext): string {
  return new Date(iso).toLocaleString(languageTag[language], { dateStyle: 'long', timeStyle: 'short' });
}
