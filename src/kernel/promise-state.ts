interface Settled {
  readonly state: 'fulfilled' | 'rejected';
  readonly value: unknown;
}

/**
 * What a promise has come to by now; null while it is pending. Throws at what only claims to be one. There is no way to look
 * at a promise but to wait for it, so a rejection counts as handled from then on.
 */
export function promiseState(promise: Promise<unknown>): Promise<Settled | null> {
  let settled: Settled | null = null;
  // A subclass may have a `then` of its own.
  void Promise.prototype.then.call(
    promise,
    (value: unknown) => {
      settled = { state: 'fulfilled', value };
    },
    (value: unknown) => {
      settled = { state: 'rejected', value };
    },
  );
  return Promise.resolve().then(() => settled);
}
