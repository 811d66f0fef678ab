import type { Engine, Tracked } from '../../../src/kernel/ledger.ts';

/** One number; counts how many of its kind are alive. */
export class FakeTensor implements Tracked {
  static living = 0;
  readonly dataId = {};
  readonly dtype = 'float32';
  readonly shape = [];
  readonly size = 1;
  isDisposed = false;
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
    FakeTensor.living += 1;
  }
  clone(): this {
    return this;
  }
  data(): Promise<Float32Array> {
    return Promise.resolve(new Float32Array(1));
  }
  dispose(): void {
    this.#engine.disposeTensor(this);
  }
}

/** As much of TensorFlow.js as the kernel asks for. */
export function fakeTensorFlow(): object {
  const engine: Engine = {
    trackTensor: () => undefined,
    disposeTensor: (tensor) => {
      if (tensor instanceof FakeTensor && !tensor.isDisposed) {
        tensor.isDisposed = true;
        FakeTensor.living -= 1;
      }
    },
  };
  return {
    engine: () => engine,
    backend: () => ({}),
    getBackend: () => 'cpu',
    zeros: () => {
      const tensor = new FakeTensor(engine);
      engine.trackTensor(tensor, null);
      return tensor;
    },
  };
}
