import type { Engine as PeakEngine } from '../../../src/compute/peak.ts';
import type { Engine, Tracked } from '../../../src/kernel/ledger.ts';

/** One number; counts how many of its kind are alive. */
export class FakeTensor implements Tracked {
  static living = 0;
  readonly dataId = {};
  readonly dtype = 'float32';
  readonly shape = [];
  readonly size = 1;
  readonly kept = false;
  isDisposed = false;

  constructor() {
    FakeTensor.living += 1;
  }
  clone(): this {
    return this;
  }
  data(): Promise<Float32Array> {
    return Promise.resolve(new Float32Array(1));
  }
  dispose(): void {
    if (!this.isDisposed) FakeTensor.living -= 1;
    this.isDisposed = true;
  }
}

/** As much of TensorFlow.js as the kernel asks for. */
export function fakeTensorFlow(backend: string): object {
  const engine: Engine & PeakEngine & { readonly state: { numTensors: number; numBytes: number } } = {
    state: { activeScope: null, scopeStack: [], registeredVariables: {}, numTensors: 0, numBytes: 0 },
    startScope: () => {
      engine.state.activeScope = { track: [] };
      engine.state.scopeStack.push(engine.state.activeScope);
    },
    keep: (tensor) => tensor,
    makeVariable: () => new FakeTensor(),
  };
  return {
    engine: () => engine,
    backend: () => ({}),
    getBackend: () => backend,
    zeros: () => {
      const tensor = new FakeTensor();
      engine.state.activeScope?.track.push(tensor);
      engine.state.numTensors += 1;
      engine.state.numBytes += 4;
      return tensor;
    },
  };
}
