import type { Session } from '../../src/notebook/session.ts';
import type { Frame } from '../../src/protocol/messages.ts';
import type { Workbench } from './editor/workbench.ts';

/** The place of a cell's code. Lines and columns count from 1. */
export interface CodeArea {
  reveal(line: number, column: number): void;
  focus(): void;
}

/** What live cells share: the session, the editor's machinery, and each other's code areas. */
export interface Chapter {
  readonly session: Session;
  /** `mathematics/neuron` */
  readonly path: string;
  /** The course's title in English: tells its files from those of other courses. */
  readonly course: string;
  /** The code editor, loaded at the first call; null where a plain text area serves. */
  workbench(): Promise<Workbench | null>;
  /** Lets the chapter find a cell's code; the result takes it back. */
  register(cell: string, area: CodeArea): () => void;
  /** Shows a place in a cell's code and puts the cursor there. */
  reveal(frame: Frame): void;
  /** Puts the focus into a cell's code, where the cursor was. */
  enter(cell: string): void;
}
