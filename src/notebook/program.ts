/** A chapter's cells as one program: what their texts mean together, what is out of date, what must run before what. */
import type { Language } from '../course/language.ts';
import type { CellError, CellModule } from '../protocol/messages.ts';
import { blank } from './blank.ts';
import type { Cell, Result } from './cell.ts';
import { loadParser, read, type Parser } from './compile.ts';
import { isAvailable, isFresh, isPristine, restingState } from './freshness.ts';
import { problemsOf, type GraphProblem } from './graph-problems.ts';
import { ancestors, graphOf, type Graph } from './graph.ts';
import { placeOf } from './place.ts';
import type { CellState } from './view.ts';
import { say } from './words.ts';

export class Program {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly #language: Language;
  #graph: Graph;
  #parser: Parser | null = null;

  constructor(cells: ReadonlyMap<string, Cell>, language: Language) {
    this.cells = cells;
    this.#language = language;
    this.#graph = this.#arrange();
  }

  get graph(): Graph {
    return this.#graph;
  }

  get(name: string): Cell {
    const cell = this.cells.get(name);
    if (!cell) throw new RangeError(`No cell is called ${name}`);
    return cell;
  }

  /** What the kernel is sent of a cell's present text. */
  module(cell: Cell): CellModule {
    return (cell.module ??= this.#moduleOf(cell));
  }

  #moduleOf(cell: Cell): CellModule {
    const { name, compiled, understood, cases } = cell;
    return {
      cell: name,
      // After the reader's own text, so that every position in that is as the reader sees it.
      body: blank(understood, compiled.blanks) + (cases ? `\n;${cases.body}` : ''),
      defines: [...compiled.defines],
      live: [...compiled.live],
      imports: [...(this.#graph.imports.get(name) ?? [])],
      library: [...(this.#graph.library.get(name) ?? [])],
    };
  }

  /** Texts have changed: marks what is out of date at once, and what is wrong as soon as the parser is there. */
  textsChanged(): void {
    if (this.#parser !== null && this.#read()) return;
    this.refreshAll();
    if (this.#unread().length > 0) void this.#load().then(() => this.#parser !== null && this.#read());
  }

  /**
   * Understands the texts that have changed. The parser is loaded for that alone, so that running unedited cells never waits
   * for it.
   */
  async understand(): Promise<void> {
    if (this.#unread().length === 0) return;
    await this.#load();
    this.#read();
  }

  async #load(): Promise<void> {
    this.#parser ??= await loadParser();
  }

  #unread(): Cell[] {
    return [...this.cells.values()].filter((cell) => cell.understood !== cell.text);
  }

  /** Says whether there was anything to read. */
  #read(): boolean {
    const cells = this.#unread();
    for (const cell of cells) read(cell, this.#parser, this.#language);
    if (cells.length === 0) return false;
    this.#graph = this.#arrange();
    return true;
  }

  #arrange(): Graph {
    const cells = [...this.cells.values()];
    this.#graph = graphOf(cells);
    for (const cell of cells) {
      cell.module = null;
      cell.sources = this.#named(this.#graph.sources.get(cell.name));
      cell.dependants = this.#named(this.#graph.dependants.get(cell.name));
    }
    const first = new Map<string, GraphProblem>();
    for (const problem of problemsOf(cells, this.#graph))
      if (!first.has(problem.cell)) first.set(problem.cell, problem);
    for (const cell of cells) this.#showProblem(cell, first.get(cell.name));
    this.refreshAll();
    return this.#graph;
  }

  #named(names: readonly string[] = []): readonly Cell[] {
    return names.map((name) => this.get(name));
  }

  #showProblem(cell: Cell, found: GraphProblem | undefined): void {
    const before = cell.view.value.problem;
    if (!found || cell.unreadable) {
      if (before) cell.show({ problem: null });
      return;
    }
    const problem = this.#errorAt(cell, found.words[this.#language], found.at);
    if (JSON.stringify(problem) !== JSON.stringify(before)) cell.show({ problem });
  }

  #errorAt(cell: Cell, message: string, at: number): CellError {
    return { name: '', message, frames: [{ cell: cell.name, ...placeOf(cell.understood, at) }] };
  }

  /** Why a cell cannot run: for good until a text changes, or because a cell that it needs has no values in this kernel. */
  obstacle(cell: Cell, kernel: number): { readonly error: CellError; readonly lasting: boolean } | null {
    if (cell.understood !== cell.text)
      return {
        error: { name: '', message: say((w) => w.compilerMissing)[this.#language], frames: [] },
        lasting: false,
      };
    const lasting = cell.unreadable ?? cell.view.value.problem;
    if (lasting) return { error: lasting, lasting: true };
    if (cell.sources.every((source) => isAvailable(source, kernel))) return null;
    for (const [name, from] of this.#graph.imports.get(cell.name) ?? []) {
      if (isAvailable(this.get(from), kernel)) continue;
      const message = say((w) => w.neededFailed(from))[this.#language];
      return { error: this.#errorAt(cell, message, cell.compiled.at[name] ?? 0), lasting: false };
    }
    return null;
  }

  /** The kernel holds the cell's module, and it is up to date. */
  holds(cell: Cell, kernel: number): boolean {
    return cell.fresh && isAvailable(cell, kernel);
  }

  /** The cells that must run before a cell can, in an order in which they can. */
  missing(cell: Cell, kernel: number): Cell[] {
    const names = ancestors(this.#graph, cell.name, (name) => this.holds(this.get(name), kernel));
    return names.filter((name) => name !== cell.name).map((name) => this.get(name));
  }

  /** A cell's run is over: marks it, for its result to be shown, and what rests on it. */
  ended(cell: Cell): void {
    cell.fresh = isFresh(cell);
    // What is not up to date does not come to be so by another run of what it rests on.
    for (const dependant of cell.dependants) if (dependant.fresh) this.refresh(dependant);
  }

  /** Something of a cell has changed: brings its marks up to date, and those of what rests on it. */
  refresh(changed: Cell): void {
    this.#mark(changed);
    const told = [changed.dependants];
    for (let cells = told.pop(); cells; cells = told.pop())
      for (const cell of cells) if (this.#mark(cell)) told.push(cell.dependants);
  }

  refreshAll(): void {
    for (const name of this.#graph.order) this.#mark(this.get(name));
  }

  /** Says whether anything changed that cells which rest on this one must know. */
  #mark(cell: Cell): boolean {
    const { fresh, pristine } = cell;
    cell.fresh = isFresh(cell);
    cell.pristine = isPristine(cell);
    this.showState(cell);
    return cell.fresh !== fresh || cell.pristine !== pristine;
  }

  showState(cell: Cell): void {
    cell.showState(this.#stateOf(cell));
  }

  showResult(cell: Cell, result: Result): void {
    cell.showResult(this.#stateOf(cell), result);
  }

  #stateOf(cell: Cell): CellState {
    return cell.activity === 'none' ? restingState(cell) : cell.activity;
  }
}
