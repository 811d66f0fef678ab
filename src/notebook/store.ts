/** What the page can watch: the present value, and every later one. The shape is that of a Svelte store. */
export interface Readable<T> {
  readonly value: T;
  /** Calls `run` now and after every change; the result ends that. */
  subscribe(run: (value: T) => void): () => void;
}

/** A value that tells its subscribers when it is replaced. Values are compared by identity. */
export class Store<T> implements Readable<T> {
  #value: T;
  /** Replaced, never changed: whoever comes or goes while others are told does not disturb the round. */
  #subscribers: readonly { readonly run: (value: T) => void }[] = [];

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const { run } of this.#subscribers) run(value);
  }

  subscribe(run: (value: T) => void): () => void {
    // An object of its own, so that the same function can subscribe twice and leave once.
    const subscriber = { run };
    this.#subscribers = [...this.#subscribers, subscriber];
    run(this.#value);
    return () => {
      this.#subscribers = this.#subscribers.filter((other) => other !== subscriber);
    };
  }
}
