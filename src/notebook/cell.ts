import { shownOf, type InputValue } from '../protocol/input.ts';
import type { CellError } from '../protocol/messages.ts';
import type { Output } from '../protocol/output.ts';
import type { CellSource, Compiled } from './compiled.ts';
import { Outputs } from './outputs.ts';
import { Store } from './store.ts';
import type { CellView } from './view.ts';

/** A run that finished well, and what it rested on. */
interface Finished {
  readonly run: number;
  readonly text: string;
  readonly inputs: number;
  /** Which run of each cell it took names from. */
  readonly sources: ReadonlyMap<string, number>;
  /** The kernel that holds its module. */
  readonly kernel: number;
}

/** What a session knows of one cell. */
export class Cell {
  readonly source: CellSource;
  readonly view: Store<CellView>;
  readonly outputs = new Outputs();
  /** Of the newest text that could be understood. */
  compiled: Compiled;
  /** The text that `compiled` or `problem` is of. */
  understood: string;
  /** Why the present text cannot be understood. */
  problem: CellError | null = null;
  /** What the reader set in the cell's inputs, by slot. */
  readonly inputs: Record<string, InputValue> = {};
  /** Counts changes of `inputs`. */
  inputsVersion = 0;
  /** The newest run that was started. */
  run = 0;
  /** Of the newest run, if it only plays by now or did so at last: its text, and the milliseconds before that. */
  playing: { readonly text: string; readonly ms: number } | null = null;
  finished: Finished | null = null;
  /** How the newest run ended. */
  ending: 'none' | 'ok' | 'failed' | 'interrupted' = 'none';
  /** The text and inputs that failed. */
  failed: { readonly text: string; readonly inputs: number } | null = null;

  constructor(source: CellSource) {
    const { name, text: original, compiled } = source;
    this.source = source;
    this.compiled = compiled;
    this.understood = original;
    this.view = new Store<CellView>({
      name,
      text: original,
      original,
      modified: false,
      outdated: false,
      unsaved: null,
      conflict: null,
      editedIn: null,
      offered: null,
      state: 'idle',
      outputs: [],
      ran: false,
      error: null,
      ms: null,
      tensors: null,
    });
  }

  get name(): string {
    return this.source.name;
  }

  get text(): string {
    return this.view.value.text;
  }

  /** Changes the view; nothing happens when nothing differs. */
  show(change: Partial<CellView>): void {
    const view = this.view.value;
    const next = { ...view, ...change };
    if (Object.entries(change).some(([key, value]) => !Object.is(Reflect.get(view, key), value))) this.view.set(next);
  }

  /** What a run shows; an input that the reader has moved since that run began keeps the reader's value. */
  latest(slot: string, output: Output, inputsOfRun: number): Output {
    const own = this.inputs[slot];
    if (output.kind !== 'input' || own === undefined || inputsOfRun === this.inputsVersion) return output;
    return { ...output, value: shownOf(own) };
  }

  /**
   * Runs by itself when an input changes: its last run was quick, but for what it plays, and showed no progress. A text that
   * the reader never ran does not, whoever wrote it.
   */
  get cheap(): boolean {
    if (this.ending === 'none' && !this.playing) return this.source.cheap && !this.view.value.modified;
    const ended = { none: null, ok: this.finished, failed: this.failed, interrupted: null }[this.ending];
    const ms = this.playing?.ms ?? this.view.value.ms ?? 0;
    return (this.playing ?? ended)?.text === this.text && !this.outputs.progress && ms < 300;
  }
}
