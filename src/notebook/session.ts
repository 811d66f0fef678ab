import type { BackendChoice } from '../protocol/messages.ts';
import type { InputValue } from '../protocol/output.ts';
import type { ChapterCells } from './compiled.ts';
import { Store, type Readable } from './store.ts';
import type { CellView, KernelView, SessionEnvironment } from './view.ts';

/** A chapter's cells and the kernel that runs them. */
export class Session {
  readonly #cells = new Map<string, Store<CellView>>();
  readonly #kernel = new Store<KernelView>({ status: 'off', heard: null, backend: null, choice: 'auto', refused: [] });
  readonly environment: SessionEnvironment;

  constructor(chapter: ChapterCells, environment: SessionEnvironment) {
    this.environment = environment;
    for (const { name, text } of chapter.cells) {
      const rest = { state: 'idle', outputs: [], ran: false, error: null, ms: null, tensors: null } as const;
      this.#cells.set(name, new Store<CellView>({ name, text, original: text, modified: false, outdated: false, unsaved: false, ...rest }));
    }
  }

  /** The chapter's cells in the order of the page. */
  get names(): readonly string[] {
    return [...this.#cells.keys()];
  }

  get kernel(): Readable<KernelView> {
    return this.#kernel;
  }

  cell(name: string): Readable<CellView> {
    const cell = this.#cells.get(name);
    if (!cell) throw new RangeError(`No cell is called ${name}`);
    return cell;
  }

  edit(name: string, text: string): void {
    const cell = this.#cells.get(name);
    cell?.set({ ...cell.value, text, modified: text !== cell.value.original });
  }

  reset(name: string): void {
    this.edit(name, this.cell(name).value.original);
  }

  async run(name: string): Promise<void> {
    await Promise.resolve(this.cell(name));
  }

  async runAll(): Promise<void> {
    for (const name of this.names) await this.run(name);
  }

  stop(): void {
    this.#kernel.set({ ...this.#kernel.value, status: 'off' });
  }

  setInput(cell: string, slot: string, value: InputValue): void {
    const store = this.#cells.get(cell);
    if (!store) return;
    const outputs = store.value.outputs.map((entry) =>
      entry.slot === slot && entry.output.kind === 'input' ? { slot, output: { ...entry.output, value } } : entry,
    );
    store.set({ ...store.value, outputs });
  }

  choose(backend: BackendChoice): void {
    this.#kernel.set({ ...this.#kernel.value, choice: backend });
  }
}
