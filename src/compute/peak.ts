/** The most tensors and bytes that live at one time, by TensorFlow.js's own count. */

import type { TensorContainer } from '@tensorflow/tfjs-core';

/** What it needs of TensorFlow.js's engine: functions and state of release 4.22, which a test pins. */
export interface Engine {
  readonly state: { readonly numTensors: number; readonly numBytes: number };
  tidy<T extends TensorContainer>(name: string | (() => T), work?: () => T): T;
}

interface Memory {
  readonly count: number;
  /** Of the tensors' numbers; tensors that share their data count each. */
  readonly bytes: number;
}

const nothing: Memory = { count: 0, bytes: 0 };

/**
 * Looks at the counts where much is alive: before a `tidy`, which every gradient is made of too, disposes what it made, and
 * when asked. To look at every tensor would make small networks a fifth slower. What is disposed by hand in between is not seen.
 */
export class Peak {
  readonly #state: Engine['state'];
  #before = nothing;
  #most = nothing;

  constructor(engine: Engine) {
    this.#state = engine.state;
    const tidy = engine.tidy.bind(engine);
    const looking =
      <T>(work: () => T) =>
      (): T => {
        const result = work();
        this.#look();
        return result;
      };
    engine.tidy = (name, work) =>
      typeof name === 'function'
        ? tidy(looking(name), work)
        : tidy(name, typeof work === 'function' ? looking(work) : work);
  }

  /** From now on a new peak is looked for. */
  begin(): void {
    this.#before = this.#most = this.#now();
  }

  /** By how much the counts were above those at the beginning, at most. */
  read(): Memory {
    this.#look();
    return { count: this.#most.count - this.#before.count, bytes: this.#most.bytes - this.#before.bytes };
  }

  #now(): Memory {
    return { count: this.#state.numTensors, bytes: this.#state.numBytes };
  }

  #look(): void {
    const { count, bytes } = this.#most;
    const { numTensors, numBytes } = this.#state;
    if (numTensors > count || numBytes > bytes)
      this.#most = { count: Math.max(count, numTensors), bytes: Math.max(bytes, numBytes) };
  }
}
