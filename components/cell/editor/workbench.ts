/** What a cell's code area needs of the code editor, whichever it is. */
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
}

export interface OpenEditor {
  /** Shows a place, counted from 1, and puts the cursor there. */
  reveal(line: number, column: number): void;
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
  readonly language: 'en' | 'zh';
  readonly texts: ReadonlyMap<string, string>;
  readonly changed: (cell: string, text: string) => void;
}
