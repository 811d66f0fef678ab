/** A chapter's notebook without its looks: cells that are edited and run. The kernel starts with the first run. */
import type { InputValue } from '../protocol/input.ts';
import type { BackendChoice } from '../protocol/messages.ts';
import { Cell } from './cell.ts';
import type { ChapterCells } from './compiled.ts';
import { Editing } from './editing.ts';
import { Edits } from './edits.ts';
import type { Graph } from './graph.ts';
import { Program } from './program.ts';
import { Runner } from './runner.ts';
import { Solved } from './solved.ts';
import type { Readable } from './store.ts';
import type { CellView, KernelView, SessionEnvironment } from './view.ts';

export class Session {
  readonly environment: SessionEnvironment;
  /** The texts of the cells. */
  readonly editing: Editing;
  /** The chapter's exercises. */
  readonly solved: Solved;
  readonly #program: Program;
  readonly #runner: Runner;

  constructor(chapter: ChapterCells, environment: SessionEnvironment) {
    this.environment = environment;
    const { storage, root, language } = environment;
    const cells = new Map(chapter.cells.map((source) => [source.name, new Cell(source)]));
    const base = new URL(root).pathname;
    const edits = new Edits(storage, base, chapter.chapter, language);
    this.solved = new Solved(storage, base, chapter.chapter);
    this.editing = new Editing(cells, edits, () => this.#program.textsChanged());
    this.#program = new Program(cells, language);
    this.#runner = new Runner(this.#program, environment);
    this.#program.textsChanged();
  }

  /** The chapter's cells in the order of the page. */
  get names(): readonly string[] {
    return [...this.#program.cells.keys()];
  }

  get kernel(): Readable<KernelView> {
    return this.#runner.kernel.view;
  }

  /** For how many milliseconds a busy kernel has been silent, from when this was first asked. */
  get silence(): number {
    return this.#runner.kernel.silence;
  }

  /** How the cells depend on each other, as far as their texts have been understood. */
  get graph(): Graph {
    return this.#program.graph;
  }

  cell(name: string): Readable<CellView> {
    return this.#program.get(name).view;
  }

  /** Takes the reader's text, and keeps it in the browser where that is possible. */
  edit(name: string, text: string): void {
    this.editing.edit(name, text);
  }

  /** Back to the course's own text. */
  reset(name: string): void {
    this.editing.reset(name);
  }

  /** Runs a cell after those it needs and that never ran or are stale. Resolves when it is done, has failed or was stopped. */
  async run(name: string): Promise<void> {
    const cell = this.#program.get(name);
    if (isCovered(cell)) return;
    if (this.#runner.runsAsIs(cell)) await this.#runner.settled(cell);
    else await this.#runner.ask([cell], () => this.#runner.enqueue(cell, 'asked'));
  }

  /** Runs every cell of the chapter. */
  async runAll(): Promise<void> {
    const cells = [...this.#program.cells.values()].filter((cell) => !isCovered(cell));
    await this.#runner.ask(cells, () => {
      for (const name of this.graph.order) {
        const cell = this.#program.get(name);
        if (!isCovered(cell)) this.#runner.add(cell, 'asked');
      }
    });
  }

  /** Runs a cell, and before it all that stand before it on the page and that never ran or are stale. */
  async runTo(name: string): Promise<void> {
    const before = this.names.slice(0, this.names.indexOf(name)).map((each) => this.#program.get(each));
    const cell = this.#program.get(name);
    const cells = [...before, cell].filter((each) => !isCovered(each));
    await this.#runner.ask(cells, () => {
      for (const each of cells) {
        if (each === cell) this.#runner.enqueue(each, 'asked');
        else if (!this.#program.holds(each, this.#runner.kernel.generation)) this.#runner.enqueue(each, 'needed');
      }
    });
  }

  /** Ends what runs, at once, and what waits; all values are lost, so what ran is stale. The next run starts a new kernel. */
  stop(): void {
    this.#runner.stop();
  }

  /** What the reader set in an input. Cheap cells that rest on it run by themselves; others become stale. */
  setInput(name: string, slot: string, value: InputValue): void {
    const cell = this.#program.get(name);
    cell.setInput(slot, value);
    this.#program.refresh(cell);
    void this.#runner.follow([cell]);
  }

  /** Starts over with another back end at the next run. */
  choose(backend: BackendChoice): void {
    this.stop();
    this.#runner.kernel.choose(backend);
  }
}

/** The cell shows someone else's text; its own would be run unseen. */
function isCovered(cell: Cell): boolean {
  return cell.view.value.offered !== null;
}
