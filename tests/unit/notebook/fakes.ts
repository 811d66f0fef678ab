import type { CellModule, FromKernel, RunOrder, ToKernel } from '../../../src/protocol/messages.ts';

/** What a kernel was asked to run. */
export type Asked = CellModule & Omit<RunOrder, 'module'>;

/** A worker that answers as it is told. */
export class FakeWorker extends EventTarget {
  readonly modules: Asked[] = [];
  terminated = false;
  answer: (module: Asked, send: (message: FromKernel) => void) => void = () => undefined;

  postMessage(message: ToKernel): void {
    if (message.type !== 'run') return;
    const { run, module, inputs } = message;
    const asked = { ...module, run, inputs };
    this.modules.push(asked);
    this.answer(asked, (answer) => {
      queueMicrotask(() => {
        this.say(answer);
      });
    });
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

export class FakeStorage implements Storage {
  readonly kept = new Map<string, string>();
  full = false;
  /** Characters of keys and entries that there is room for. */
  room = Infinity;
  get length(): number {
    return this.kept.size;
  }
  clear(): void {
    this.kept.clear();
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  setItem(key: string, value: string): void {
    const used = [...this.kept].reduce((sum, [k, entry]) => (k === key ? sum : sum + k.length + entry.length), 0);
    if (this.full || used + key.length + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(key, value);
  }
}
