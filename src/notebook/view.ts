import type { Language } from '../course/language.ts';
import type { Backend, BackendChoice, CellError, FromKernel } from '../protocol/messages.ts';
import type { Output } from '../protocol/output.ts';
import type { Unsaved } from './edits.ts';

export type CellState = 'idle' | 'queued' | 'running' | 'done' | 'error' | 'stale';

/** A cell as the page shows it. Views are replaced, never changed. */
export interface CellView {
  readonly name: string;
  readonly text: string;
  readonly original: string;
  readonly modified: boolean;
  /** The reader's edit was made to an earlier version of the cell than the one the course has now. */
  readonly outdated: boolean;
  /** Why the edit is on the screen only: the browser would not store it. */
  readonly unsaved: Unsaved | null;
  /** What another tab stored while the cell was being edited here too: nothing more is stored until the reader chooses. */
  readonly conflict: string | null;
  /** The language of the page that the edit was made on: each has comments of its own. */
  readonly editedIn: Language | null;
  /** Someone else's text for this cell, to be looked at: nothing runs it, and the cell does not run while it is shown. */
  readonly offered: string | null;
  readonly state: CellState;
  /** The text that is running now. */
  readonly runs: string | null;
  /** Empty until the cell first ran; until then the page keeps the recorded output. */
  readonly outputs: readonly { readonly slot: string; readonly output: Output }[];
  readonly ran: boolean;
  /** Why the text cannot run with the chapter's other cells as they are: found before it is run. */
  readonly problem: CellError | null;
  /** What went wrong when it was last run. */
  readonly error: CellError | null;
  /** How long the last finished run took, in milliseconds. */
  readonly ms: number | null;
  /** Tensors of the last run. */
  readonly tensors: Extract<FromKernel, { type: 'done' }>['tensors'];
}

export interface KernelView {
  readonly status: 'off' | 'starting' | 'ready' | 'busy';
  readonly backend: Backend | null;
  readonly choice: BackendChoice;
  readonly refused: readonly { readonly backend: Backend; readonly reason: string }[];
  /** The back end whose device was lost or computed wrongly, until another kernel has one. */
  readonly lost: { readonly backend: Backend; readonly why: 'gone' | 'wrong' } | null;
}

/** What was found out about the back ends of this machine, from one visit to the next. */
export interface BackendMemory {
  /** Those that computed wrongly. */
  wrong(): readonly Backend[];
  remember(backend: Backend): void;
  forget(backend: Backend): void;
  /** Milliseconds of a small network's step, where it was measured. */
  smallSteps(): readonly (readonly [Backend, number])[];
  rememberSmallStep(backend: Backend, ms: number): void;
}

/** What a session needs from the page. */
export interface SessionEnvironment {
  readonly language: Language;
  /** Absolute address of the site's root, with a trailing slash. */
  readonly root: string;
  makeWorker(): Worker;
  /** `localStorage`, or null where it is forbidden. */
  readonly storage: Storage | null;
  readonly backendMemory?: BackendMemory;
  /** Sees every valid message of a run that is not over. */
  onMessage?(message: FromKernel): void;
}
