/** What Deno's Jupyter kernel offers: messages to the notebook, and the moment when a cell has ended. */
import type { MediaBundle } from '../notebook/export/shown.ts';
import type { Listener } from './slots.ts';

type BroadcastResult = (count: number, result: unknown) => Promise<void>;

/** Of Deno's kernel, what is used here. */
export interface Kernel {
  /** Some releases return a promise, others nothing. */
  broadcast(type: string, content: object): unknown;
  /** Told by the kernel of the value of a cell's last line, when the cell has ended well. */
  broadcastResult: BroadcastResult;
}

/** The kernel that runs this, or null in a script. */
export function findKernel(): Kernel | null {
  const deno: unknown = Reflect.get(globalThis, 'Deno');
  if (typeof deno !== 'object' || deno === null || !('internal' in deno)) return null;
  try {
    const { broadcast } = Reflect.get(deno, 'jupyter') as Pick<Kernel, 'broadcast'>;
    const internal = Reflect.get(deno, deno.internal as symbol) as { jupyter: Pick<Kernel, 'broadcastResult'> };
    return Object.assign(internal.jupyter, { broadcast });
  } catch {
    // Outside Jupyter the property throws.
    return null;
  }
}

/**
 * Messages take another way than the kernel's word that the cell has ended, and who collects outputs stops listening when
 * it comes. Nothing tells that a message has left: it gets a time, measured by rests, which are late where other programs
 * hold the processor, as the message then is too. On Windows a timer that nothing delays may take 16 ms.
 */
const leaving = { rests: 5, milliseconds: 5, late: 20, atMost: 1000 } as const;

/** Asked after each rest; answers whether there have been enough. */
function enoughRests(): () => boolean {
  const began = performance.now();
  let now = began;
  let onTime = 0;
  return () => {
    const before = now;
    now = performance.now();
    onTime = now - before < leaving.late ? onTime + 1 : 0;
    return onTime >= leaving.rests || now - began >= leaving.atMost;
  };
}

async function letMessagesLeave(): Promise<void> {
  const enough = enoughRests();
  do await new Promise((resolve) => setTimeout(resolve, leaving.milliseconds));
  while (!enough());
}

/** The same where nothing can be awaited; they are sent by another thread. */
function holdUntilMessagesLeft(): void {
  const enough = enoughRests();
  const never = new Int32Array(new SharedArrayBuffer(4));
  do Atomics.wait(never, 0, 0, leaving.milliseconds);
  while (!enough());
}

let shown = 0;

/** One cell's outputs as messages of Jupyter's protocol. */
export function jupyterListener(kernel: Kernel): Listener {
  const ids = new Map<string, string>();
  const send = (type: string, slot: string, data: MediaBundle): void => {
    kernel.broadcast(type, { data, metadata: {}, transient: { display_id: ids.get(slot) } });
  };
  return {
    // eslint-disable-next-line no-console -- the kernel makes a stream of it
    text: (lines) => console.log(lines),
    show(slot, bundle) {
      ids.set(slot, `course-${++shown}`);
      send('display_data', slot, bundle);
    },
    update: (slot, bundle) => send('update_display_data', slot, bundle),
  };
}

/**
 * Lets `end` run when a cell has ended well, before the kernel says so, and keeps the value of the cell's last line to itself
 * where the cell showed something: a cell of the course shows what it means to show.
 * @param end whether the cell showed anything; throws what went wrong on the side
 */
export function whenCellEnds(kernel: Kernel, end: () => Promise<boolean>): void {
  const original = kernel.broadcastResult;
  kernel.broadcastResult = async (count, result) => {
    let spoke = true;
    try {
      spoke = await end();
    } catch (error) {
      const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      kernel.broadcast('error', { ename: name, evalue: message, traceback: stack.split('\n') });
    }
    // The value takes the same way: its promise is kept when it has been handed over, not when it has left.
    if (!spoke) await original(count, result);
    await letMessagesLeave();
  };
}

/**
 * Lets `end` run when a cell has failed, before the kernel says so. It asks nobody then; but to read what was thrown it calls a
 * function of its own among the cells, which ends with `JSON.stringify({ name, message, stack })`.
 */
export function whenCellFails(end: () => void): void {
  JSON.stringify = new Proxy(JSON.stringify, {
    apply(stringify, self, parameters) {
      if (parameters.length === 1 && isReadError(parameters[0])) {
        end();
        holdUntilMessagesLeft();
      }
      return Reflect.apply(stringify, self, parameters) as string;
    },
  });
}

function isReadError(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).join() === 'name,message,stack'
  );
}
