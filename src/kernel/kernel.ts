/** Runs cells one after the other, each as an ES module of its own. */
import { loadTensorFlow, type TensorFlow } from '../compute/load.ts';
import { Peak } from '../compute/peak.ts';
import { stillRight, whenLost } from '../compute/lost.ts';
import { measureSmallStep } from '../compute/small-step.ts';
import type { Language } from '../course/language.ts';
import type { Backend, BackendChoice, CellError, FromKernel, RunOrder } from '../protocol/messages.ts';
import { backends } from '../protocol/messages.ts';
import { moduleText, valuesText, type Import } from './cell-module.ts';
import { Emitter } from './emitter.ts';
import { describe } from './errors.ts';
import { Ledger } from './ledger.ts';
import { allFinite } from './all-finite.ts';
import { objectUrl, privateFetch, PrivateWorker } from './private.ts';
import { scopeOf } from './scope/index.ts';
import { lend } from './scope/lend.ts';
import type { Kept } from './scope/inputs/types.ts';
import { teller } from './seeds.ts';

export interface Boot {
  readonly language: Language;
  readonly root: string;
  readonly backend: BackendChoice;
  /** Back ends that went wrong on this machine before. */
  readonly avoid: readonly Backend[];
  /** Whether what the cells train is small. */
  readonly small: boolean;
  /** Milliseconds of a small step, where it was measured before. */
  readonly smallSteps: readonly (readonly [Backend, number])[];
}

/** What the kernel keeps of a cell's newest run. */
interface Loaded {
  readonly run: number;
  readonly emitter: Emitter;
  readonly sources: readonly string[];
  /** Names of its own that may change after the run. */
  readonly live: readonly string[];
  /** The text it is of. */
  readonly body: string;
  /** What its inputs keep while the text stays the same, by slot. */
  readonly kept: Map<string, Kept>;
  /** Where its module is, when it has run and others may need to import from it; else null. */
  address: string | null;
  /** The library as this run has it. */
  scope: Readonly<Record<string, unknown>>;
  exports: object | null;
  /** When it began. */
  readonly began: number;
  /** The first thing that went wrong on the side: in a timer, in a promise that nobody awaits. */
  failure: CellError | null;
  over: boolean;
}

const beat = 1000;

export class Kernel {
  readonly #boot: Boot;
  readonly #send: (message: FromKernel) => void;
  readonly #cells = new Map<string, Loaded>();
  readonly #ledger = new Ledger();
  #tf: TensorFlow | null = null;
  #peak: Peak | null = null;
  #backend: Backend | null = null;
  /** Those whose small step is known. */
  readonly #measured: Set<Backend>;
  #current: string | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(boot: Boot, send: (message: FromKernel) => void) {
    this.#boot = boot;
    this.#send = send;
    this.#measured = new Set(boot.smallSteps.map(([backend]) => backend));
  }

  /** Runs a cell when those before it are done. Never rejects: what goes wrong is sent. */
  run(order: RunOrder): Promise<void> {
    const { run, module } = order;
    const { cell } = module;
    // Even where a cell has broken the kernel, the page hears that this run is over.
    const broke = (error: unknown): void =>
      this.#send({ type: 'failed', cell, run, ms: 0, error: this.#describe(error) });
    const done = this.#last.then(() => this.#run(order)).catch(broke);
    // Between two runs, so that neither waits for it before it has shown something.
    this.#last = done.then(() => this.#measure());
    return done;
  }

  /** Ends what a run plays: it is to run again, or rests on what is to. A run that is over stays as it is. */
  finish(cell: string, run: number): void {
    const loaded = this.#cells.get(cell);
    if (loaded?.run === run) loaded.emitter.finish();
  }

  /** An error that no cell awaited: it belongs to the cell on its stack, else to the one that runs or ran last. */
  stray(error: unknown): void {
    const described = this.#describe(error);
    const cell = described.frames[0]?.cell ?? this.#current ?? [...this.#cells.keys()].at(-1);
    const loaded = cell === undefined ? undefined : this.#cells.get(cell);
    if (cell === undefined || !loaded) return;
    if (!loaded.over) loaded.failure ??= described;
    else this.#send({ type: 'failed', cell, run: loaded.run, ms: performance.now() - loaded.began, error: described });
  }

  async #run(order: RunOrder): Promise<void> {
    const { run, module } = order;
    const { cell } = module;
    const heart = setInterval(() => {
      this.#send({ type: 'heartbeat' });
      this.#ledger.strikeOut();
    }, beat);
    const shown = { finite: true };
    const emitter = new Emitter((slot, output) => {
      if (shown.finite && this.#onGraphics() !== null) shown.finite = allFinite(output);
      this.#send({ type: 'output', cell, run, slot, output });
    });
    let began = performance.now();
    try {
      const before = this.#cells.get(cell);
      before?.emitter.close();
      if (before?.address) objectUrl.revoke(before.address);
      if (module.library.includes('tf')) await this.#loadTensorFlow();
      this.#release(cell);
      began = performance.now();
      const loaded: Loaded = {
        run,
        emitter,
        sources: [...new Set(module.imports.map(([, from]) => from))],
        live: module.live,
        body: module.body,
        kept: before?.body === module.body ? before.kept : new Map<string, Kept>(),
        address: null,
        scope: {},
        exports: null,
        began,
        failure: null,
        over: false,
      };
      // Set anew, so that the newest run is the last.
      this.#cells.delete(cell);
      this.#cells.set(cell, loaded);
      this.#current = cell;
      this.#ledger.enter(cell);
      this.#peak?.begin();
      await this.#execute(order, loaded);
      await emitter.settle(() => this.#send({ type: 'playing', cell, run, ms: performance.now() - began }));
      const ms = performance.now() - began;
      // What nobody awaited is told in a task of its own, which has its turn before the run is called done.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!shown.finite && (await this.#computesWrongly())) return;
      loaded.over = true;
      if (loaded.failure) this.#send({ type: 'failed', cell, run, ms, error: loaded.failure });
      else this.#send({ type: 'done', cell, run, ms, tensors: this.#tensors(cell) });
    } catch (error) {
      emitter.finish();
      emitter.flush();
      const loaded = this.#cells.get(cell);
      if (loaded) loaded.over = true;
      this.#send({ type: 'failed', cell, run, ms: performance.now() - began, error: this.#describe(error) });
    } finally {
      clearInterval(heart);
      this.#ledger.leave();
      this.#current = null;
      this.#tellBackend();
    }
  }

  async #execute({ run, module, inputs }: RunOrder, loaded: Loaded): Promise<void> {
    const { root, language } = this.#boot;
    const { cell } = module;
    const { emitter, kept, began } = loaded;
    const seeded = teller((seed) => this.#send({ type: 'seed', cell, run, seed }));
    const context = { emitter, language, inputs: Object.fromEntries(inputs), kept, began, seeded };
    const scope = scopeOf(context, { root, fetch: privateFetch }, this.#tf);
    loaded.scope = lend(scope, () => this.#borrower(loaded));
    const given = new Map(module.library.map((name) => [name, loaded.scope[name]]));
    const live: Import[] = [];
    // A module that imports another's is loaded no faster than all that stand behind that one; values are there at once.
    for (const [name, from] of module.imports) {
      const source = this.#cells.get(from);
      if (source?.live.includes(name)) live.push({ names: [name], from: source.address ?? '' });
      else given.set(name, source?.exports ? Reflect.get(source.exports, name) : undefined);
    }
    const values = await provide(given);
    const address = addressOf(moduleText(module, values ? [...live, values] : live));
    try {
      loaded.exports = await load(address);
      if (loaded.live.length > 0) loaded.address = address;
    } finally {
      if (loaded.address === null) objectUrl.revoke(address);
      if (values) objectUrl.revoke(values.from);
    }
  }

  async #loadTensorFlow(): Promise<void> {
    if (this.#tf) return;
    const { tf, backend, refused } = await loadTensorFlow({
      root: this.#boot.root,
      choice: this.#boot.backend,
      avoid: this.#boot.avoid,
      small: this.#boot.small ? new Map(this.#boot.smallSteps) : null,
      fetch: privateFetch,
      Worker: PrivateWorker,
    });
    this.#tf = tf;
    this.#use(tf, backend);
    this.#ledger.watch(tf.engine());
    this.#peak = new Peak(tf.engine());
    const reasons = refused.map((one) => ({ backend: one.backend, reason: one.reason[this.#boot.language] }));
    const wrong = refused.filter((one) => one.wrong).map((one) => one.backend);
    this.#send({ type: 'backend', backend, refused: reasons, wrong });
  }

  /**
   * How long a small step takes, if nobody knows; a cell may have broken what it is computed with. WebAssembly's matters once
   * there is another to compare it with: until then it comes first (`backendOrder`), and to measure makes the engine compile
   * much of TensorFlow.js anew while the reader's next loop runs.
   */
  async #measure(): Promise<void> {
    const backend = this.#backend;
    if (!this.#tf || backend === null || backend === 'cpu' || this.#measured.has(backend)) return;
    if (backend === 'wasm' && this.#measured.size === 0) return;
    this.#measured.add(backend);
    const ms = await measureSmallStep(this.#tf).catch(() => NaN);
    if (ms >= 0) this.#send({ type: 'smallStep', backend, ms });
  }

  #use(tf: TensorFlow, backend: Backend): void {
    this.#backend = backend;
    whenLost(tf, backend, () => this.#send({ type: 'lost', backend, why: 'gone' }));
  }

  /**
   * Whether a graphics card has begun to compute wrongly; the page is told. Asked when a run has shown numbers that are not
   * finite: mostly the program is to blame, but broken drivers show themselves like that.
   */
  async #computesWrongly(): Promise<boolean> {
    const backend = this.#onGraphics();
    if (!this.#tf || backend === null || (await stillRight(this.#tf))) return false;
    this.#send({ type: 'lost', backend, why: 'wrong' });
    return true;
  }

  #onGraphics(): Backend | null {
    const name = this.#tf?.getBackend();
    return name === 'webgpu' || name === 'webgl' ? name : null;
  }

  /** A cell may have chosen another back end itself. */
  #tellBackend(): void {
    const name = this.#tf?.getBackend();
    const backend = backends.find((known) => known === name);
    if (!this.#tf || !backend || backend === this.#backend) return;
    this.#use(this.#tf, backend);
    this.#send({ type: 'backend', backend, refused: [], wrong: [] });
  }

  /** Cells that took names from this one hold its old values; they are stale, so theirs do not count. */
  #release(cell: string): void {
    const rests = (other: string): boolean => {
      const sources = this.#cells.get(other)?.sources ?? [];
      return sources.includes(cell) || sources.some(rests);
    };
    const holders = [...this.#cells].flatMap(([other, { exports }]) =>
      other === cell || !exports || rests(other) ? [] : [exports],
    );
    this.#ledger.release(cell, holders);
  }

  #tensors(cell: string): Extract<FromKernel, { type: 'done' }>['tensors'] {
    return this.#peak && { left: this.#ledger.count(cell), peak: this.#peak.read() };
  }

  /** The scope of the cell that runs and has called a function of this one, whose own run is over. */
  #borrower(lender: Loaded): Loaded['scope'] | null {
    const running = lender.over && this.#current !== null ? this.#cells.get(this.#current) : undefined;
    if (!running || running === lender) return null;
    const frames = describe(new Error(), new Set([this.#current ?? '']), this.#boot.language).frames;
    return frames.length > 0 ? running.scope : null;
  }

  #describe(error: unknown): CellError {
    return describe(error, new Set(this.#cells.keys()), this.#boot.language);
  }
}

/** A module that exports these values; null when there are none. Modules get values from modules only. */
async function provide(values: ReadonlyMap<string, unknown>): Promise<Import | null> {
  if (values.size === 0) return null;
  const names = [...values.keys()];
  const from = addressOf(valuesText(names));
  const give: unknown = Reflect.get(await load(from), 'default');
  if (typeof give === 'function') Reflect.apply(give, undefined, [Object.fromEntries(values)]);
  return { names, from };
}

function addressOf(text: string): string {
  return objectUrl.create(new Blob([text], { type: 'text/javascript' }));
}

async function load(address: string): Promise<object> {
  return (await import(/* @vite-ignore */ address)) as object;
}
