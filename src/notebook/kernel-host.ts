/** The kernel as the page has it: started when it is first needed, ended at once, and what is known of it. */
import type { Backend, BackendChoice, FromKernel, ToKernel } from '../protocol/messages.ts';
import { Connection } from './connection.ts';
import { Store, type Readable } from './store.ts';
import type { KernelView, SessionEnvironment } from './view.ts';

interface Listener {
  message(message: FromKernel): void;
  /** What came was no message of the protocol, or the worker could not start, broke or lost its device: it is of no more use. */
  lost(reason: Loss): void;
}

/** Why a kernel is of no more use. */
export type Loss = 'invalid' | 'kernelFailed' | 'kernelBroke' | 'deviceLost' | 'deviceWrong';

export class KernelHost {
  readonly #environment: SessionEnvironment;
  readonly #listener: Listener;
  readonly #isSmall: () => boolean;
  readonly #view = new Store<KernelView>({ status: 'off', backend: null, choice: 'auto', refused: [], lost: null });
  /** Back ends that went wrong, on this page or, by computing wrongly, on an earlier visit. */
  readonly #avoid: Set<Backend>;
  #connection: Connection | null = null;
  #generation = 0;
  /** Since when it is known to be silent; null when something was heard from it, or sent to it, after anyone asked. */
  #silentSince: number | null = null;

  /** @param isSmall tells of the cells as they are now whether what they train is small */
  constructor(environment: SessionEnvironment, listener: Listener, isSmall: () => boolean) {
    this.#environment = environment;
    this.#listener = listener;
    this.#isSmall = isSmall;
    this.#avoid = new Set(environment.backendMemory?.wrong());
  }

  get view(): Readable<KernelView> {
    return this.#view;
  }

  /** Counts kernels: what one holds is lost to the next. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * For how many milliseconds a busy kernel has been silent, from when this was first asked: to look at the clock at every message
   * would cost a chain of cells a tenth of its time. It beats every second, unless it is in one long stretch.
   */
  get silence(): number {
    if (this.#view.value.status !== 'busy') return 0;
    this.#silentSince ??= performance.now();
    return performance.now() - this.#silentSince;
  }

  /** Sends a message to the kernel, which is started if there is none; false where it cannot be. */
  send(message: ToKernel): boolean {
    const connection = this.#connect();
    if (!connection) return false;
    this.#silentSince = null;
    if (this.#view.value.status !== 'starting') this.#show('busy');
    connection.send(message);
    return true;
  }

  /** What was sent is done, and nothing more is to be sent now. */
  rest(): void {
    if (this.#view.value.status === 'busy') this.#show('ready');
  }

  /** Ends the kernel at once. */
  close(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#generation += 1;
    this.#show('off');
  }

  /** The back end of the kernels to come. */
  choose(choice: BackendChoice): void {
    this.#view.set({ ...this.#view.value, choice, backend: null, refused: [], lost: null });
  }

  #connect(): Connection | null {
    if (this.#connection) return this.#connection;
    const { language, root, backendMemory } = this.#environment;
    try {
      const smallSteps = (backendMemory?.smallSteps() ?? []).map(([backend, ms]): [Backend, number] => [backend, ms]);
      const known = { avoid: [...this.#avoid], small: this.#isSmall(), smallSteps };
      const boot = { language, root, backend: this.#view.value.choice, ...known };
      this.#connection = new Connection(this.#environment.makeWorker(), boot, {
        message: (message) => this.#hear(message),
        invalid: () => this.#listener.lost('invalid'),
        broken: () => this.#listener.lost(this.#view.value.status === 'starting' ? 'kernelFailed' : 'kernelBroke'),
      });
      this.#show('starting');
      return this.#connection;
    } catch {
      return null;
    }
  }

  #hear(message: FromKernel): void {
    this.#silentSince = null;
    if (message.type === 'lost') {
      const { backend, why } = message;
      this.#avoid.add(backend);
      if (why === 'wrong') this.#environment.backendMemory?.remember(backend);
      this.#view.set({ ...this.#view.value, backend: null, lost: { backend, why } });
      return this.#listener.lost(why === 'gone' ? 'deviceLost' : 'deviceWrong');
    }
    if (message.type === 'backend') this.#use(message);
    if (message.type === 'smallStep') this.#environment.backendMemory?.rememberSmallStep(message.backend, message.ms);
    // Whatever comes first, the kernel is there; it was started to run something.
    if (this.#view.value.status === 'starting') this.#show('busy');
    this.#listener.message(message);
  }

  #use({ backend, refused, wrong }: Extract<FromKernel, { type: 'backend' }>): void {
    for (const other of wrong) {
      this.#avoid.add(other);
      this.#environment.backendMemory?.remember(other);
    }
    // It has passed its check: the reader asked for it, or nothing else worked.
    if (this.#avoid.delete(backend)) this.#environment.backendMemory?.forget(backend);
    this.#view.set({ ...this.#view.value, backend, refused, lost: null });
  }

  #show(status: KernelView['status']): void {
    if (this.#view.value.status !== status) this.#view.set({ ...this.#view.value, status });
  }
}
