/**
 * Values that come one after another. The next is asked for when the one before it has been handed to the page, so a source
 * never runs ahead of what can be seen.
 */

/** What the two kinds of source have in common: `next` may answer later or at once. */
export interface Source {
  readonly next: () => unknown;
  /** Lets the source clean up; it may be waiting for something that never comes, so nobody waits for it. */
  readonly close: () => void;
  /** Its values wait for the screen: they are computed, not waited for. */
  readonly paced: boolean;
}

type Step = { readonly done?: boolean; readonly value?: unknown };

/** A generator, or anything that yields asynchronously; null for all else. Lists and Maps are values, not sources. */
export function sourceOf(value: unknown): Source | null {
  try {
    if (typeof value !== 'object' || value === null) return null;
    const later: unknown = Reflect.get(value, Symbol.asyncIterator);
    const iterator: unknown = typeof later === 'function' ? Reflect.apply(later, value, []) : value;
    if (typeof iterator !== 'object' || iterator === null) return null;
    const [next, end] = [Reflect.get(iterator, 'next') as unknown, Reflect.get(iterator, 'return') as unknown];
    // An iterator of a list has no `return`; that of a generator does.
    if (typeof next !== 'function' || (typeof later !== 'function' && typeof end !== 'function')) return null;
    return {
      next: (): unknown => Reflect.apply(next, iterator, []),
      close: () => {
        if (typeof end === 'function') quietly((): unknown => Reflect.apply(end, iterator, []));
      },
      paced: typeof later !== 'function',
    };
  } catch {
    // A Proxy that refuses to be looked at is shown as a value.
    return null;
  }
}

function quietly(work: () => unknown): void {
  // Called within, what it throws at once is a rejection too.
  void new Promise((resolve) => resolve(work())).catch(() => undefined);
}

/** Milliseconds that a source may keep the worker before messages from the page have their turn. */
const turn = 16;

/** Hands every value to `show`, until the source ends, `show` says false or `over` is aborted; then the source is closed. */
export async function iterate(
  source: Source,
  show: (value: unknown) => Promise<boolean>,
  over: AbortSignal,
): Promise<void> {
  const ended = (): boolean => over.aborted;
  let breathed = performance.now();
  try {
    while (!ended()) {
      const step = await before(over, source.next());
      if (step === null || (step as Step).done === true) return;
      const value = await before(over, (step as Step).value);
      if (ended() || !(await show(value))) return;
      if (source.paced) await frame(over);
      else if (performance.now() - breathed >= turn) {
        await pause(0);
        breathed = performance.now();
      }
    }
  } finally {
    source.close();
  }
}

/** What comes, or null if the end comes before it. */
async function before(over: AbortSignal, coming: unknown): Promise<unknown> {
  if (typeof coming !== 'object' || coming === null || !('then' in coming)) return coming;
  const leave = new AbortController();
  const ended = new Promise<null>((resolve) =>
    over.addEventListener('abort', () => resolve(null), { once: true, signal: leave.signal }),
  );
  try {
    return await Promise.race([coming as PromiseLike<unknown>, ended]);
  } finally {
    leave.abort();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A hidden page has no frames: a timer stands in for them. */
function frame(over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve();
    const timer = setTimeout(resolve, typeof requestAnimationFrame === 'function' ? 250 : turn);
    const come = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(come);
    over.addEventListener('abort', come, { once: true });
  });
}
