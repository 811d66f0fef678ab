/** What a reader can ask of a chapter or of one of its cells, by toolbar, menu or key. */
import type { Bilingual, Language } from '../../../src/course/language.ts';
import type { Session } from '../../../src/notebook/session.ts';
import type { Chapter } from '../chapter.ts';

export interface ChapterContext {
  readonly session: Session;
  readonly chapter: Chapter;
  readonly language: Language;
}

export interface CellContext extends ChapterContext {
  readonly cell: string;
}

interface Common {
  readonly id: string;
  /** What its button says, and one line of what it does. */
  readonly words: Bilingual<{ readonly label: string; readonly description: string }>;
  /** `Mod+Shift+Enter`: modifiers in the order Mod, Alt, Shift, then the key as the event names it. `Mod` is Ctrl, on a Mac ⌘. */
  readonly keys?: readonly string[];
}

interface OfChapter extends Common {
  readonly scope: 'chapter';
  /** It has a button of its own in the toolbar of wide screens, besides its place in the menu. */
  readonly inRow?: boolean;
  run(context: ChapterContext): void | Promise<void>;
}

interface OfCell extends Common {
  readonly scope: 'cell';
  /** The menu leaves out what would do nothing. */
  possible?(context: CellContext): boolean;
  run(context: CellContext): void | Promise<void>;
}

export type ChapterCommand = OfChapter | OfCell;
