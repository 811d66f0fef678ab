import type { CellError, CellModule, RunOrder } from '../protocol/messages.ts';
import { shownOf, type InputValue } from '../protocol/input.ts';
import type { Output } from '../protocol/output.ts';
import type { Cases, CellSource, Compiled } from './compiled.ts';
import { atRest } from './at-rest.ts';
import { Outputs } from './outputs.ts';
import type { Queued } from './queue.ts';
import { Store } from './store.ts';
import type { CellState, CellView } from './view.ts';

/** A run, and what it rests on. */
export interface Run {
  /** Runs are counted over all cells; 0 for one that was refused before it began. */
  readonly number: number;
  readonly text: string;
  /** The version of the cell's inputs. */
  readonly inputs: number;
  /** The number of the run of each cell it took names from, in the order of the cell's sources. */
  readonly sources: readonly number[];
  /** The kernel that holds its module. */
  readonly kernel: number;
}

/** The longest that a run may take for the cell to follow inputs by itself, in milliseconds. */
const quick = 300;

/** What is to be shown of a run that is over. */
export interface Result {
  readonly ms: number;
  readonly tensors?: CellView['tensors'];
  readonly error?: CellError;
}

/** What a session knows of one cell. */
export class Cell implements Queued {
  readonly source: CellSource;
  readonly view: Store<CellView>;
  readonly outputs = new Outputs();
  /** Of the newest text that could be understood. */
  compiled: Compiled;
  /** The text that `compiled` or `unreadable` is of. */
  understood: string;
  /** Why the present text cannot be understood. */
  unreadable: CellError | null = null;
  /** What the reader set in the cell's inputs, by slot. */
  inputs: RunOrder['inputs'] = [];
  /** Counts changes of `inputs`. */
  inputsVersion = 0;
  /** The number of the newest run that was started. */
  newest = 0;
  /** The newest run that ended, well or not. */
  last: Run | null = null;
  /** What became of the newest run; `lost`: it was stopped, or the kernel that holds its values is gone. */
  ending: 'none' | 'ok' | 'failed' | 'lost' = 'none';
  /** Why the newest run was refused before it began. */
  refusal: string | null = null;
  activity: 'none' | 'queued' | 'running' = 'none';
  waits: Queued['waits'] = null;
  awaited: Queued['awaited'] = null;
  /** The cells it takes names from, and those that take names from it. Kept by `Program`. */
  sources: readonly Cell[] = [];
  dependants: readonly Cell[] = [];
  /** What the kernel is sent of the present text; null until it first is. Kept by `Program`. */
  module: CellModule | null = null;
  /** What the last run showed is of the present text, inputs and sources. Kept by `Program`. */
  fresh = false;
  /** Nothing the recording rests on has been changed. Kept by `Program`. */
  pristine = true;
  /** Whether the text that ran last may run by itself. */
  #measured: { readonly text: string; readonly cheap: boolean } | null = null;

  constructor(source: CellSource) {
    const { name, text: original, compiled } = source;
    this.source = source;
    this.compiled = compiled;
    this.understood = original;
    this.view = new Store(atRest(name, original));
  }

  get name(): string {
    return this.source.name;
  }

  get cases(): Cases | undefined {
    return this.source.cases;
  }

  get text(): string {
    return this.view.value.text;
  }

  /** Changes the view; nothing happens when nothing differs. */
  show(change: Partial<CellView>): void {
    const view = this.view.value;
    for (const key in change) {
      if (Object.is(view[key as keyof CellView], change[key as keyof CellView])) continue;
      this.view.set({ ...view, ...change });
      return;
    }
  }

  // Every run calls each of these: a view of which it is known what changes is made in half the time.

  showState(state: CellState): void {
    const view = this.view.value;
    if (view.state !== state) this.view.set({ ...view, state });
  }

  /** A run of the present text begins. */
  showRunning(): void {
    const view = this.view.value;
    this.view.set({ ...view, ran: true, error: null, state: 'running', runs: view.text });
  }

  /** The run is over. */
  showResult(state: CellState, result: Result): void {
    const view = this.view.value;
    const { ms, tensors = view.tensors, error = view.error } = result;
    this.view.set({ ...view, outputs: this.outputs.shown(), state, runs: null, ms, tensors, error });
  }

  setInput(slot: string, value: InputValue): void {
    this.inputs = [...this.inputs.filter(([name]) => name !== slot), [slot, value]];
    this.inputsVersion += 1;
    this.outputs.setInput(slot, shownOf(value));
    this.show({ outputs: this.outputs.shown() });
  }

  /** What a run shows; an input that the reader has moved since that run began keeps the reader's value. */
  latest(slot: string, output: Output, inputsOfRun: number): Output {
    const own = this.inputs.find(([name]) => name === slot)?.[1];
    if (output.kind !== 'input' || own === undefined || inputsOfRun === this.inputsVersion) return output;
    return { ...output, value: shownOf(own) };
  }

  /** A run is over, after so many milliseconds, or was stopped, and nobody knows how long it would have taken. */
  measure(text: string, ms: number | null): void {
    const cheap = ms !== null && ms < quick && !this.outputs.progress;
    if (this.#measured?.text !== text || this.#measured.cheap !== cheap) this.#measured = { text, cheap };
  }

  /**
   * Runs by itself when an input changes: the last run of this very text was quick and showed no progress. Of the course's
   * own text its recording tells; a text of the reader's that never ran does not run unasked.
   */
  get cheap(): boolean {
    if (this.#measured?.text === this.text) return this.#measured.cheap;
    return this.source.cheap && !this.view.value.modified;
  }
}
