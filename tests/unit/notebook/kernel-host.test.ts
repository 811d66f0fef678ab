import { expect, test, vi } from 'vitest';
import { backendMemory } from '../../../components/cell/backend-memory.ts';
import { backendOrder } from '../../../src/compute/load.ts';
import { KernelHost } from '../../../src/notebook/kernel-host.ts';
import type { BackendChoice, ToKernel } from '../../../src/protocol/messages.ts';
import { FakeStorage, FakeWorker } from './fakes.ts';

type Boot = Extract<ToKernel, { type: 'boot' }>;

/** A page on this machine: what its kernel is told when it starts, and its worker. */
function started(
  storage: Storage,
  isSmall: boolean,
  choice: BackendChoice = 'auto',
): { boot: Boot; worker: FakeWorker } {
  const worker = new FakeWorker();
  const sent = vi.spyOn(worker, 'postMessage');
  const environment = {
    language: 'en',
    root: 'http://localhost/',
    storage,
    makeWorker: () => worker as unknown as Worker,
    backendMemory: backendMemory(storage, 'browser 1'),
  } as const;
  const host = new KernelHost(environment, { message: () => undefined, lost: () => undefined }, () => isSmall);
  host.choose(choice);
  host.send({ type: 'finish', cell: 'a', run: 1 });
  return { boot: sent.mock.calls[0]?.[0] as Boot, worker };
}

/** The order in which the kernel tries the back ends. */
const order = ({ backend, avoid, small, smallSteps }: Boot): string[] =>
  backendOrder(backend, avoid, small ? new Map(smallSteps) : null);

test('where the graphics card wins large work and WebAssembly small work, each goes where it is fastest', () => {
  const storage = new FakeStorage();
  const first = started(storage, false);
  expect(order(first.boot)[0]).toBe('webgpu');
  first.worker.say({ type: 'smallStep', backend: 'webgpu', ms: 2.5 });
  started(storage, true).worker.say({ type: 'smallStep', backend: 'wasm', ms: 0.3 });
  expect(order(started(storage, true).boot)).toEqual(['wasm', 'webgpu', 'webgl', 'cpu']);
  expect(order(started(storage, false).boot)).toEqual(['webgpu', 'webgl', 'wasm', 'cpu']);
});

test('where the graphics card was measured to be faster at small work too, it gets it', () => {
  const storage = new FakeStorage();
  const { worker } = started(storage, true);
  worker.say({ type: 'smallStep', backend: 'wasm', ms: 0.9 });
  worker.say({ type: 'smallStep', backend: 'webgl', ms: 0.4 });
  expect(order(started(storage, true).boot)).toEqual(['webgl', 'wasm', 'webgpu', 'cpu']);
});

test('the reader’s choice wins over everything that was measured', () => {
  const storage = new FakeStorage();
  started(storage, true).worker.say({ type: 'smallStep', backend: 'wasm', ms: 0.3 });
  expect(order(started(storage, true, 'webgpu').boot)[0]).toBe('webgpu');
  expect(order(started(storage, false, 'cpu').boot)[0]).toBe('cpu');
});
