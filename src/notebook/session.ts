/**
 * A chapter's cells and the kernel that runs them. Cells run one at a time: the next is sent when the one before it is done,
 * so that Stop, an edit or an input in between counts at once. The kernel starts with the first run.
 */
import type { BackendChoice, CellError, FromKernel } from '../protocol/messages.ts';
import type { InputValue } from '../protocol/output.ts';
import { blank } from './blank.ts';
import { Cell } from './cell.ts';
import { compile } from './compile.ts';
import type { ChapterCells } from './compiled.ts';
import { Connection } from './connection.ts';
import { Editing } from './editing.ts';
import { Edits } from './edits.ts';
import { onFrame } from './frame.ts';
import { available, restingState, upToDate } from './freshness.ts';
import { ancestors, graphOf, runningOrder, type Graph } from './graph.ts';
import { keepFor } from './outputs.ts';
import { placeOf } from './place.ts';
import { Queue, type Cause } from './queue.ts';
import { Store, type Readable } from './store.ts';
import type { CellView, KernelView, SessionEnvironment } from './view.ts';
import { say } from './words.ts';

/** The cell that runs, and what the run rests on. */
interface Current {
  readonly cell: Cell;
  readonly cause: Cause;
  readonly text: string;
  readonly inputs: number;
  readonly sources: ReadonlyMap<string, number>;
}

export class Session {
  readonly environment: SessionEnvironment;
  /** The texts of the cells. */
  readonly editing: Editing;
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #kernel = new Store<KernelView>({ status: 'off', heard: null, backend: null, choice: 'auto', refused: [] });
  readonly #queue = new Queue();
  readonly #paint = onFrame((cell: Cell) => cell.show({ outputs: cell.outputs.shown() }));
  #graph: Graph;
  #connection: Connection | null = null;
  /** Counts kernels. */
  #generation = 0;
  /** Counts runs. */
  #runs = 0;
  /** Counts stops: what was asked for before one does not start after it. */
  #stops = 0;
  #current: Current | null = null;
  /** Messages that were none of the protocol's. */
  #invalid = 0;

  constructor(chapter: ChapterCells, environment: SessionEnvironment) {
    this.environment = environment;
    this.#cells = new Map(chapter.cells.map((source) => [source.name, new Cell(source)]));
    this.#graph = graphOf(this.#list);
    const { storage, root, language } = environment;
    const edits = new Edits(storage, new URL(root).pathname, chapter.chapter, language);
    this.editing = new Editing(this.#cells, edits, () => this.#rest());
    this.#rest();
  }

  /** The chapter's cells in the order of the page. */
  get names(): readonly string[] {
    return [...this.#cells.keys()];
  }

  get kernel(): Readable<KernelView> {
    return this.#kernel;
  }

  /** How many messages came from the kernel that were none of the protocol's. */
  get invalid(): number {
    return this.#invalid;
  }

  cell(name: string): Readable<CellView> {
    return this.#get(name).view;
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
    // What the cell shows is someone else's; its own text would be run unseen.
    if (this.#get(name).view.value.offered !== null) return;
    const settled = this.#queue.settled(name);
    await this.#ask([name], () => this.#enqueue(name, 'asked'));
    await settled;
  }

  /** Runs every cell of the chapter. */
  async runAll(): Promise<void> {
    const settled = Promise.all(this.names.map((name) => this.#queue.settled(name)));
    await this.#ask(this.names, () => {
      for (const name of runningOrder(this.#graph)) this.#queue.add(name, 'asked');
    });
    await settled;
  }

  /** Runs a cell, and before it all that stand before it on the page and that never ran or are stale. */
  async runTo(name: string): Promise<void> {
    const names = this.names.slice(0, this.names.indexOf(name) + 1);
    const settled = Promise.all(names.map((each) => this.#queue.settled(each)));
    await this.#ask(names, () => {
      for (const each of names) if (each === name || !this.#holds(this.#get(each))) this.#enqueue(each, 'needed');
      this.#queue.add(name, 'asked');
      for (const each of names) if (each !== this.#current?.cell.name) this.#queue.settle(each);
    });
    await settled;
  }

  /** Ends what runs, at once, and what waits. The next run starts a new kernel. */
  stop(): void {
    this.#close();
    this.#rest();
  }

  /** Forgets all values: whatever ran is stale, and the next run starts a new kernel. */
  restart(): void {
    this.#close();
    for (const cell of this.#list) if (cell.ending !== 'none') cell.ending = 'interrupted';
    this.#rest();
  }

  /** What the reader set in an input. Cheap cells that rest on it run by themselves; others become stale. */
  setInput(name: string, slot: string, value: InputValue): void {
    const cell = this.#get(name);
    cell.inputs[slot] = value;
    cell.inputsVersion += 1;
    cell.outputs.setInput(slot, value);
    cell.show({ outputs: cell.outputs.shown() });
    void this.#follow([name]);
  }

  /** Starts over with another back end at the next run. */
  choose(backend: BackendChoice): void {
    this.restart();
    this.#kernel.set({ ...this.#kernel.value, choice: backend, backend: null, refused: [] });
  }

  get #list(): Cell[] {
    return [...this.#cells.values()];
  }

  #get(name: string): Cell {
    const cell = this.#cells.get(name);
    if (!cell) throw new RangeError(`No cell is called ${name}`);
    return cell;
  }

  /** Shows at once that cells wait, though it may take a moment to understand them and know what else must run. */
  async #ask(names: readonly string[], enqueue: () => void): Promise<void> {
    const stops = this.#stops;
    for (const name of names) if (this.#current?.cell.name !== name) this.#get(name).show({ state: 'queued' });
    await this.#understand();
    if (stops === this.#stops) {
      enqueue();
      this.#next();
    } else for (const name of names) this.#queue.settle(name);
  }

  async #understand(): Promise<void> {
    await compile(this.#list, this.environment.language);
    this.#graph = graphOf(this.#list);
    this.#rest();
  }

  #holds(cell: Cell): boolean {
    return available(cell, this.#generation) && upToDate(cell, this.#graph, this.#cells);
  }

  /** The cells that must run before a cell can. */
  #missing(name: string): Cell[] {
    const needed = ancestors(this.#graph, name).map((other) => this.#get(other));
    return needed.filter((cell) => cell.name !== name && !this.#holds(cell));
  }

  #enqueue(name: string, cause: Cause): void {
    for (const cell of this.#missing(name)) if (this.#current?.cell !== cell) this.#queue.add(cell.name, 'needed');
    this.#queue.add(name, cause);
  }

  /** What a cell rests on has changed: it runs by itself if all that must run for it is cheap. */
  async #follow(names: Iterable<string>): Promise<void> {
    const stops = this.#stops;
    await this.#understand();
    if (stops !== this.#stops) return;
    for (const name of names) {
      if ([this.#get(name), ...this.#missing(name)].every((cell) => cell.cheap)) this.#enqueue(name, 'auto');
    }
    this.#next();
  }

  #isRunning(cell: Cell): boolean {
    return this.#current?.cell === cell;
  }

  #next(): void {
    while (!this.#current) {
      const next = this.#queue.take();
      if (!next) break;
      const cell = this.#get(next.cell);
      const error = this.#obstacle(cell);
      if (error) this.#fail(cell, error);
      else if (next.cause === 'asked' || !this.#holds(cell)) this.#start(cell, next.cause);
      if (!this.#isRunning(cell)) this.#queue.settle(cell.name);
    }
    this.#rest();
  }

  /** Why a cell cannot run. */
  #obstacle(cell: Cell): CellError | null {
    const { language } = this.environment;
    if (cell.problem) return cell.problem;
    const problem = this.#graph.problems.find((found) => found.cell === cell.name);
    if (problem)
      return {
        name: '',
        message: problem.words[language],
        frames: [{ cell: cell.name, ...placeOf(cell.understood, problem.at) }],
      };
    const missing = [...(this.#graph.imports.get(cell.name) ?? [])].find(
      ([, from]) => !available(this.#get(from), this.#generation),
    );
    if (!missing) return null;
    const [name, from] = missing;
    const place = placeOf(cell.understood, cell.compiled.at[name] ?? 0);
    return { name: '', message: say((w) => w.neededFailed(from))[language], frames: [{ cell: cell.name, ...place }] };
  }

  #start(cell: Cell, cause: Cause): void {
    const imports = this.#graph.imports.get(cell.name) ?? new Map<string, string>();
    const sources = new Map([...new Set(imports.values())].map((from) => [from, this.#get(from).run]));
    const connection = this.#connect();
    if (!connection)
      return this.#fail(cell, { name: '', message: say((w) => w.kernelFailed)[this.environment.language], frames: [] });
    cell.run = ++this.#runs;
    this.#current = { cell, cause, text: cell.understood, inputs: cell.inputsVersion, sources };
    cell.outputs.begin();
    const { run } = cell;
    setTimeout(() => {
      if (cell.run !== run) return;
      cell.outputs.forget();
      this.#paint(cell);
    }, keepFor);
    cell.show({ ran: true, error: null });
    this.#kernel.set({ ...this.#kernel.value, status: this.#kernel.value.status === 'starting' ? 'starting' : 'busy' });
    connection.send({
      type: 'run',
      module: {
        cell: cell.name,
        run,
        body: blank(cell.understood, cell.compiled.blanks),
        defines: [...cell.compiled.defines],
        imports: Object.fromEntries(imports),
        library: [...(this.#graph.library.get(cell.name) ?? [])],
        inputs: { ...cell.inputs },
      },
    });
  }

  #connect(): Connection | null {
    if (this.#connection) return this.#connection;
    const { environment } = this;
    try {
      const boot = { language: environment.language, root: environment.root, backend: this.#kernel.value.choice };
      this.#connection = new Connection(environment.makeWorker(), boot, {
        message: (message) => this.#hear(message),
        invalid: () => this.#breakOff('invalid'),
        broken: () => this.#breakOff('kernelFailed'),
      });
      this.#kernel.set({ ...this.#kernel.value, status: 'starting', heard: null });
      return this.#connection;
    } catch {
      return null;
    }
  }

  #hear(message: FromKernel): void {
    if ('run' in message && this.#cells.get(message.cell)?.run !== message.run) return;
    const kernel = this.#kernel.value;
    const status = this.#current ? 'busy' : 'ready';
    if (message.type === 'backend')
      this.#kernel.set({ ...kernel, status, backend: message.backend, refused: message.refused });
    else if (message.type !== 'output') this.#kernel.set({ ...kernel, status, heard: performance.now() });
    if ('run' in message) this.#hearOf(this.#get(message.cell), message);
    this.environment.onMessage?.(message);
  }

  #hearOf(cell: Cell, message: Extract<FromKernel, { run: number }>): void {
    const { language } = this.environment;
    switch (message.type) {
      case 'started':
        return;
      case 'output': {
        const inputs = this.#current?.cell === cell ? this.#current.inputs : cell.inputsVersion;
        const output = cell.latest(message.slot, message.output, inputs);
        const refused = cell.outputs.put(message.slot, output, performance.now());
        // Said once: in a flood, each saying would draw the cell anew.
        const problem = refused && say((w) => w[refused])[language];
        if (problem && cell.view.value.error?.message !== problem)
          cell.show({ error: { name: '', message: problem, frames: [] } });
        return this.#paint(cell);
      }
      case 'done':
        if (this.#current?.cell === cell) {
          const { text, inputs, sources } = this.#current;
          cell.finished = { run: cell.run, text, inputs, sources, kernel: this.#generation };
          cell.ending = 'ok';
        }
        cell.show({ ms: message.ms, tensors: message.tensors });
        return this.#finish(cell);
      case 'failed':
        // Of errors that come after one another the first tells most.
        if (cell.ending === 'failed' && this.#current?.cell !== cell) return;
        cell.show({ ms: message.ms });
        this.#fail(cell, message.error);
        return this.#finish(cell);
    }
  }

  #fail(cell: Cell, error: CellError): void {
    cell.ending = 'failed';
    const current = this.#current?.cell === cell ? this.#current : { text: cell.text, inputs: cell.inputsVersion };
    cell.failed = { text: current.text, inputs: current.inputs };
    cell.show({ error });
  }

  /** A run is over: what it showed stays, and the next cell has its turn. */
  #finish(cell: Cell): void {
    cell.outputs.forget();
    cell.show({ outputs: cell.outputs.shown() });
    if (this.#current?.cell !== cell) return this.#rest();
    const { cause } = this.#current;
    this.#current = null;
    this.#kernel.set({ ...this.#kernel.value, status: 'ready' });
    this.#queue.settle(cell.name);
    // Whoever takes names from a cell that ran by itself follows it.
    if (cause === 'auto' && cell.ending === 'ok') {
      void this.#follow(
        this.names.filter((name) => [...(this.#graph.imports.get(name)?.values() ?? [])].includes(cell.name)),
      );
    }
    this.#next();
  }

  /** The kernel cannot be trusted, or is gone: what ran fails, the rest is stopped. */
  #breakOff(reason: 'invalid' | 'kernelFailed'): void {
    if (reason === 'invalid') this.#invalid += 1;
    const cell = this.#current?.cell;
    this.#close();
    if (cell) this.#fail(cell, { name: '', message: say((w) => w[reason])[this.environment.language], frames: [] });
    this.#rest();
  }

  #close(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#generation += 1;
    this.#stops += 1;
    const stopped = this.#queue.clear();
    if (this.#current) stopped.push(this.#current.cell.name);
    this.#current = null;
    for (const name of stopped) {
      const cell = this.#get(name);
      cell.ending = 'interrupted';
      cell.outputs.forget();
      cell.show({ outputs: cell.outputs.shown() });
      this.#queue.settle(name);
    }
    this.#kernel.set({ ...this.#kernel.value, status: 'off', heard: null });
  }

  /** Brings every cell's state up to date. */
  #rest(): void {
    for (const cell of this.#list) {
      const state =
        this.#current?.cell === cell
          ? 'running'
          : this.#queue.has(cell.name)
            ? 'queued'
            : restingState(cell, this.#graph, this.#cells);
      cell.show({ state });
    }
  }
}
