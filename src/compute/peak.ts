/** The most tensors and bytes that live at one time, by TensorFlow.js's own count. */

/** What its engine counts, as of release 4.22, which a test pins. */
interface Counts {
  numTensors: number;
  numBytes: number;
}

interface Memory {
  readonly count: number;
  /** Of the tensors' numbers; tensors that share their data count each. */
  readonly bytes: number;
}

/**
 * Follows the counts where they are written: a function that is told of every tensor would slow each training step, a setter
 * that compares two numbers does not.
 */
export class Peak {
  readonly #count: Follower;
  readonly #bytes: Follower;

  constructor(state: Counts) {
    this.#count = follow(state, 'numTensors');
    this.#bytes = follow(state, 'numBytes');
  }

  /** From now on a new peak is looked for. */
  begin(): void {
    for (const each of [this.#count, this.#bytes]) each.before = each.most = each.now;
  }

  /** By how much the counts have at most been above those at the beginning. */
  read(): Memory {
    return { count: this.#count.most - this.#count.before, bytes: this.#bytes.most - this.#bytes.before };
  }
}

interface Follower {
  now: number;
  most: number;
  before: number;
}

function follow(state: Counts, key: keyof Counts): Follower {
  const now = state[key];
  const follower: Follower = { now, most: now, before: now };
  Object.defineProperty(state, key, {
    configurable: true,
    enumerable: true,
    get: () => follower.now,
    set: (value: number) => {
      follower.now = value;
      if (value > follower.most) follower.most = value;
    },
  });
  return follower;
}
