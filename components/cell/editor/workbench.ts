/** What a cell's code area needs of the code editor, whichever it is. */
import type { Language } from '../../../src/course/language.ts';
import type { Mark } from './marks.ts';

/** Where the reader is in a text area that hands over. */
export interface Caret {
  /** Offsets into the text; `start` equals `end` where nothing is selected. */
  readonly start: number;
  readonly end: number;
  readonly focused: boolean;
}

export interface EditorWishes {
  /** What the editor is called by those who do not see it. */
  readonly label: string;
  readonly caret: Caret;
  /** The reader pressed Escape. */
  readonly leave: () => void;
  /** What the editor shows is this high, in pixels. */
  readonly sized: (height: number) => void;
}

export interface OpenEditor {
  /** Shows a place, counted from 1, and puts the cursor there. */
  reveal(line: number, column: number): void;
  focus(): void;
  dispose(): void;
}

/** One for a page: a text model for each cell, so that TypeScript sees the whole chapter; editors where one types. */
export interface Workbench {
  open(cell: string, host: HTMLElement, wishes: EditorWishes): OpenEditor;
  setText(cell: string, text: string): void;
  setMarks(cell: string, marks: readonly Mark[]): void;
}

/** What the workbench asks of the page. */
export interface WorkbenchSetting {
  /** `mathematics/neuron` */
  readonly chapter: string;
  readonly language: Language;
  readonly texts: ReadonlyMap<string, string>;
  readonly changed: (cell: string, text: string) => void;
  /** Shows a place in another cell's code, counted from 1, and puts the cursor there. */
  readonly reveal: (cell: string, line: number, column: number) => void;
}
