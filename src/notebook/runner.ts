/**
 * Runs cells one at a time: the next is sent when the one before it is done, so that Stop, an edit or an input in between
 * counts at once.
 */
import type { CellError, FromKernel } from '../protocol/messages.ts';
import type { Cell, Result, Run } from './cell.ts';
import { onFrame } from './frame.ts';
import { restsOn } from './freshness.ts';
import { ancestors } from './graph.ts';
import { KernelHost, type Loss } from './kernel-host.ts';
import { isSmall } from './is-small.ts';
import { keepFor } from './outputs.ts';
import type { Program } from './program.ts';
import { Queue, type Cause } from './queue.ts';
import type { SessionEnvironment } from './view.ts';
import { say } from './words.ts';

/** The cell that runs, why, and what the run rests on. */
interface Current {
  readonly cell: Cell;
  readonly cause: Cause;
  readonly run: Run;
}

export class Runner {
  readonly kernel: KernelHost;
  readonly #environment: SessionEnvironment;
  readonly #program: Program;
  readonly #queue = new Queue<Cell>();
  readonly #paint = onFrame((cell: Cell) => cell.show({ outputs: cell.outputs.shown() }));
  /** Counts runs. */
  #runs = 0;
  /** Counts stops: what was asked for before one does not start after it. */
  #stops = 0;
  #current: Current | null = null;
  /** What runs, when it only plays by now (generators, async iterables). */
  #playing: Current | null = null;

  constructor(program: Program, environment: SessionEnvironment) {
    this.#program = program;
    this.#environment = environment;
    const listener = {
      message: (message: FromKernel) => this.#hear(message),
      lost: (reason: Loss) => this.#breakOff(reason),
    };
    this.kernel = new KernelHost(environment, listener, () =>
      isSmall([...program.cells.values()].map(({ text }) => text)),
    );
  }

  /** The cell runs right now, as it is: to ask for it again would show nothing new. What plays begins anew. */
  runsAsIs(cell: Cell): boolean {
    const { run } = this.#current ?? {};
    if (
      this.#playing ||
      !run ||
      this.#current?.cell !== cell ||
      run.text !== cell.text ||
      run.inputs !== cell.inputsVersion
    )
      return false;
    return restsOn(run, cell.sources);
  }

  /** Resolves when the cell has run, failed or been stopped, and does not wait to run again. */
  settled(cell: Cell): Promise<void> {
    return this.#queue.settled([cell]);
  }

  /**
   * Shows at once that cells wait, though it may take a moment to understand them and know what else must run. Resolves
   * when all are done, have failed or were stopped.
   * @param plan is called then, and enqueues what is to run
   */
  async ask(cells: readonly Cell[], plan: () => void): Promise<void> {
    const stops = this.#stops;
    const settled = this.#queue.settled(cells);
    for (const cell of cells) {
      if (cell.activity !== 'none') continue;
      cell.activity = 'queued';
      this.#program.showState(cell);
    }
    await this.#program.understand();
    if (stops === this.#stops) plan();
    for (const cell of cells) {
      if (cell.waits !== null || this.#current?.cell === cell) continue;
      this.#rest(cell);
    }
    this.#next();
    await settled;
  }

  /** A cell is to run, after those that it needs and that the kernel does not hold. */
  enqueue(cell: Cell, cause: Cause): void {
    for (const needed of this.#program.missing(cell, this.kernel.generation))
      if (this.#current?.cell !== needed) this.add(needed, 'needed');
    this.add(cell, cause);
  }

  /** A cell is to run, whatever it needs. */
  add(cell: Cell, cause: Cause): void {
    this.#queue.add(cell, cause);
    if (cell.activity !== 'none') return;
    cell.activity = 'queued';
    this.#program.showState(cell);
  }

  /** What cells rest on has changed: they run by themselves if all that must run for it is cheap. */
  async follow(cells: readonly Cell[]): Promise<void> {
    const stops = this.#stops;
    await this.#program.understand();
    if (stops !== this.#stops) return;
    for (const cell of cells) {
      // Its own text would be run behind someone else's.
      if (cell.view.value.offered !== null) continue;
      const needed = this.#program.missing(cell, this.kernel.generation);
      if ([cell, ...needed].every(({ cheap }) => cheap)) this.enqueue(cell, 'auto');
    }
    this.#next();
  }

  /** Ends the kernel, with all values: what runs, what waits and what ran well is out of date. */
  stop(): void {
    const running = this.#current;
    this.#current = null;
    this.#playing = null;
    this.#stops += 1;
    this.kernel.close();
    this.#queue.clear();
    if (running) running.cell.measure(running.run.text, null);
    for (const cell of this.#program.cells.values()) {
      if (cell.ending === 'ok' || cell.activity !== 'none') cell.ending = 'lost';
      if (cell.activity !== 'none') cell.outputs.forget();
      cell.activity = 'none';
      cell.show({ outputs: cell.outputs.shown(), runs: null });
      this.#queue.settle(cell);
    }
    this.#program.refreshAll();
  }

  /** The cell neither runs nor waits any more. */
  #rest(cell: Cell): void {
    cell.activity = 'none';
    this.#program.refresh(cell);
    this.#queue.settle(cell);
  }

  #next(): void {
    while (!this.#current) {
      const next = this.#queue.take();
      if (!next) return this.kernel.rest();
      const { cell, cause } = next;
      const obstacle = this.#program.obstacle(cell, this.kernel.generation);
      if (obstacle) this.#refuse(cell, obstacle.error, obstacle.lasting);
      else if (cause === 'asked' || !this.#program.holds(cell, this.kernel.generation)) this.#start(cell, cause);
      if (!this.#isCurrent(cell)) this.#rest(cell);
    }
    this.#makeWay();
  }

  /** What plays ends when its cell is to run again, or one that it rests on; for any other it is waited for. */
  #makeWay(): void {
    if (!this.#playing) return;
    const { cell, run } = this.#playing;
    const rests = [cell.name, ...ancestors(this.#program.graph, cell.name)];
    if (rests.some((name) => this.#program.get(name).waits !== null))
      this.kernel.send({ type: 'finish', cell: cell.name, run: run.number });
  }

  #isCurrent(cell: Cell): boolean {
    return this.#current?.cell === cell;
  }

  #runOf(cell: Cell, number: number): Run {
    const sources = cell.sources.map(({ last }) => last?.number ?? 0);
    return { number, text: cell.text, inputs: cell.inputsVersion, sources, kernel: this.kernel.generation };
  }

  #refuse(cell: Cell, error: CellError, lasting: boolean): void {
    cell.last = this.#runOf(cell, 0);
    cell.ending = 'failed';
    cell.refusal = lasting ? error.message : null;
    cell.show({ error });
  }

  #start(cell: Cell, cause: Cause): void {
    const number = ++this.#runs;
    const run = this.#runOf(cell, number);
    const sent = this.kernel.send({
      type: 'run',
      run: number,
      module: this.#program.module(cell),
      inputs: cell.inputs,
    });
    if (!sent) return this.#refuse(cell, this.#error('kernelFailed'), false);
    this.#current = { cell, cause, run };
    cell.newest = number;
    cell.refusal = null;
    cell.activity = 'running';
    if (cell.outputs.begin()) {
      setTimeout(() => {
        if (cell.newest !== number) return;
        cell.outputs.forget();
        this.#paint(cell);
      }, keepFor);
    }
    cell.showRunning();
  }

  #error(reason: Loss | 'tooFast' | 'tooLarge'): CellError {
    return { name: '', message: say((w) => w[reason])[this.#environment.language], frames: [] };
  }

  #hear(message: FromKernel): void {
    if ('run' in message) {
      const cell = this.#program.cells.get(message.cell);
      if (cell?.newest !== message.run) return;
      this.#hearOf(cell, message);
    } else if (!this.#current) this.kernel.rest();
    this.#environment.onMessage?.(message);
  }

  #hearOf(cell: Cell, message: Extract<FromKernel, { run: number }>): void {
    const current = this.#isCurrent(cell) ? this.#current : null;
    switch (message.type) {
      case 'seed':
        return;
      case 'output': {
        const inputs = current ? current.run.inputs : cell.inputsVersion;
        const output = cell.latest(message.slot, message.output, inputs);
        const refused = cell.outputs.put(message.slot, output, performance.now());
        // Said once: in a flood, each saying would draw the cell anew.
        if (refused && !cell.view.value.error) cell.show({ error: this.#error(refused) });
        return this.#paint(cell);
      }
      case 'playing':
        if (!current) return;
        this.#playing = current;
        cell.measure(current.run.text, message.ms);
        return this.#makeWay();
      case 'done':
        if (current) this.#finish(current, 'ok', message);
        return;
      case 'failed':
        // Of errors that come after one another the first tells most.
        if (cell.ending === 'failed' && !current) return;
        if (current) return this.#finish(current, 'failed', message);
        cell.ending = 'failed';
        cell.show({ error: message.error });
        this.#program.refresh(cell);
    }
  }

  /** A run is over: what it showed stays, and the next cell has its turn. */
  #finish({ cell, cause, run }: Current, ending: 'ok' | 'failed', result: Result): void {
    cell.last = run;
    cell.ending = ending;
    // How long it played says nothing of how quickly it is there again.
    if (!this.#playing) cell.measure(run.text, result.ms);
    cell.outputs.forget();
    this.#current = null;
    this.#playing = null;
    cell.activity = cell.waits === null ? 'none' : 'queued';
    this.#program.ended(cell);
    if (cell.waits !== null) {
      this.#program.showResult(cell, result);
      this.#next();
    } else {
      // The kernel has the next cell to run while the page shows what came of this one.
      this.#next();
      this.#program.showResult(cell, result);
      this.#queue.settle(cell);
    }
    // Whoever takes names from a cell that ran by itself follows it.
    if (cause === 'auto' && ending === 'ok') void this.follow(cell.dependants);
  }

  /** The kernel cannot be trusted, or is gone: what ran fails, the rest is stopped. */
  #breakOff(reason: Loss): void {
    const running = this.#current;
    this.stop();
    if (!running) return;
    running.cell.last = running.run;
    running.cell.ending = 'failed';
    running.cell.show({ error: this.#error(reason) });
    this.#program.refresh(running.cell);
  }
}
