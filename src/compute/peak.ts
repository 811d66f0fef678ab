/** The most tensors and bytes that live at one time, by TensorFlow.js's own count. */

/** The most tensors, and bytes of them, that were alive at the end of a scope: where much is, before it disposes what it made. */
export const most = { tensors: 0, bytes: 0 };

/** What it needs of TensorFlow.js's engine: state of release 4.22, which a test pins. */
export interface Engine {
  readonly state: { readonly numTensors: number; readonly numBytes: number };
}

interface Memory {
  readonly count: number;
  /** Of the tensors' numbers; tensors that share their data count each. */
  readonly bytes: number;
}

/**
 * Looks at the counts where scopes end, of which every operation, every `tidy` and every gradient is made, and when asked. To look
 * at every tensor would make small networks a fifth slower. What is disposed by hand in between is not seen.
 */
export class Peak {
  readonly #state: Engine['state'];
  #before: Memory = { count: 0, bytes: 0 };

  constructor({ state }: Engine) {
    this.#state = state;
  }

  /** From now on a new peak is looked for. */
  begin(): void {
    const { numTensors, numBytes } = this.#state;
    this.#before = { count: numTensors, bytes: numBytes };
    [most.tensors, most.bytes] = [numTensors, numBytes];
  }

  /** By how much the counts were above those at the beginning, at most. */
  read(): Memory {
    const { numTensors, numBytes } = this.#state;
    const { count, bytes } = this.#before;
    return { count: Math.max(most.tensors, numTensors) - count, bytes: Math.max(most.bytes, numBytes) - bytes };
  }
}
