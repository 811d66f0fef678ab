/** What Deno's Jupyter kernel offers: messages to the notebook, and the moment when a cell has ended. */
import type { MediaBundle } from '../notebook/export/shown.ts';
import type { Listener } from './slots.ts';

/** Of Deno, what is used here. */
interface Deno {
  readonly internal: symbol;
  readonly jupyter?: {
    /** Some releases return a promise, others nothing. */
    broadcast(type: string, content: object): unknown;
  };
}

type BroadcastResult = (count: number, result: unknown) => Promise<void>;

function deno(): Deno | null {
  const found: unknown = Reflect.get(globalThis, 'Deno');
  return typeof found === 'object' && found !== null ? (found as Deno) : null;
}

/**
 * Milliseconds that messages get to leave before the kernel says that the cell has ended: they take another way than that
 * word, and who collects outputs stops listening when it comes.
 */
const leave = 25;

let shown = 0;
/** Messages on their way. */
const sending = new Set<Promise<unknown>>();

function send(type: string, bundle: MediaBundle, id: string): void {
  const message = { data: bundle, metadata: {}, transient: { display_id: id } };
  const sent = Promise.resolve(deno()?.jupyter?.broadcast(type, message));
  sending.add(sent);
  void sent.finally(() => sending.delete(sent));
}

/** One cell's outputs as messages of Jupyter's protocol. */
export function jupyterListener(): Listener {
  const ids = new Map<string, string>();
  return {
    // eslint-disable-next-line no-console -- the kernel makes a stream of it
    text: (lines) => console.log(lines),
    show(slot, bundle) {
      const id = `course-${++shown}`;
      ids.set(slot, id);
      send('display_data', bundle, id);
    },
    update: (slot, bundle) => send('update_display_data', bundle, ids.get(slot) ?? ''),
  };
}

/**
 * Lets `end` run when a cell has ended well, before the kernel says so, and keeps the value of its last line to itself where
 * the cell showed something: a cell of the course shows what it means to show.
 * @returns false where there is no Jupyter
 */
export function whenCellEnds(end: () => Promise<boolean>): boolean {
  const host = deno();
  if (!host?.jupyter) return false;
  const kernel = (Reflect.get(host, host.internal) as { jupyter: { broadcastResult: BroadcastResult } }).jupyter;
  const original = kernel.broadcastResult;
  kernel.broadcastResult = async (count, result) => {
    let spoke = false;
    let failure: unknown = null;
    try {
      spoke = await end();
    } catch (error) {
      failure = error;
    }
    await Promise.all(sending);
    if (failure !== null) await tellError(host, failure);
    else await original(count, spoke ? undefined : result);
    if (spoke || failure !== null) await new Promise((resolve) => setTimeout(resolve, leave));
  };
  return true;
}

async function tellError(host: Deno, failure: unknown): Promise<void> {
  const { name, message, stack = '' } = failure instanceof Error ? failure : new Error(String(failure));
  await host.jupyter?.broadcast('error', { ename: name, evalue: message, traceback: stack.split('\n') });
}
