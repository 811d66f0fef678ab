import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CellModule, FromKernel } from '../../../src/protocol/messages.ts';
import { FakeTensor, fakeTensorFlow } from './fake-tensor-flow.ts';

const loads = vi.hoisted(() => ({ count: 0, backend: 'cpu' }));
const measured = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../../src/compute/load.ts', () => ({
  loadTensorFlow: () => {
    loads.count += 1;
    const refused = [{ backend: 'webgpu', reason: { en: 'no GPU', zh: '没有 GPU' } }];
    return Promise.resolve({ tf: fakeTensorFlow(loads.backend), backend: loads.backend, refused });
  },
}));
vi.mock('../../../src/compute/small-step.ts', () => ({
  measureSmallStep: () => {
    measured.times += 1;
    return Promise.resolve(0.25);
  },
}));

/** Node imports modules from `data:` addresses, not from `blob:` ones; the number makes each a module of its own. */
class TextBlob {
  readonly text: string;
  constructor(parts: readonly string[]) {
    this.text = parts.join('');
  }
}
let made = 0;
vi.stubGlobal('postMessage', () => undefined);
vi.stubGlobal('Blob', TextBlob);
vi.spyOn(URL, 'createObjectURL').mockImplementation(
  (blob) => `data:text/javascript,${encodeURIComponent((blob as unknown as TextBlob).text)}#${made++}`,
);
vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
const { Kernel } = await import('../../../src/kernel/kernel.ts');

let kernel: InstanceType<typeof Kernel>;
let said: FromKernel[];
let runs = 0;

beforeEach(() => {
  said = [];
  loads.count = measured.times = 0;
  loads.backend = 'cpu';
  const boot = { language: 'en', root: 'http://x/', backend: 'auto', avoid: [], small: true, smallSteps: [] } as const;
  kernel = new Kernel(boot, (message) => said.push(message));
});

function run(cell: string, body: string, more: Partial<CellModule> = {}): Promise<void> {
  const module = { cell, body, defines: [], live: [], imports: [], library: [], ...more };
  return kernel.run({ run: ++runs, module, inputs: [] });
}

const types = (): string[] => said.map(({ type }) => type);
const outputs = (cell: string): unknown[] =>
  said.flatMap((message) => (message.type === 'output' && message.cell === cell ? [message.output] : []));
const errorOf = (cell: string): string | undefined =>
  said.filter((message) => message.type === 'failed').findLast((message) => message.cell === cell)?.error.message;

describe('the kernel', () => {
  test('says what a cell shows, and that it is done', async () => {
    await run('one', 'print(6 * 7);', { library: ['print'] });
    expect(said).toMatchObject([
      { type: 'output', cell: 'one', run: runs, slot: '#1', output: { kind: 'text', text: '42', tone: 'plain' } },
      { type: 'done', cell: 'one', run: runs, tensors: null },
    ]);
    expect(loads.count).toBe(0);
  });

  test('gives a cell the names that another exported last', async () => {
    await run('a', 'const x = 1;', { defines: ['x'] });
    await run('a', 'const x = 2;', { defines: ['x'] });
    await run('b', 'print(x);', { imports: [['x', 'a']], library: ['print'] });
    expect(outputs('b')).toMatchObject([{ text: '2' }]);
  });

  test('a name that a function of its cell assigns to is seen to change by the others', async () => {
    await run('a', 'let n = 1; const up = () => n += 1;', { defines: ['n', 'up'], live: ['n'] });
    await run('b', 'up(); print(n);', {
      imports: [
        ['n', 'a'],
        ['up', 'a'],
      ],
      library: ['print'],
    });
    expect(outputs('b')).toMatchObject([{ text: '2' }]);
  });

  test('names of the language’s own objects can be a cell’s names', async () => {
    const names = ['scope', '__proto__', 'constructor', 'exports'];
    await run('a', `const ${names.map((name, i) => `${name} = ${i}`).join(', ')};`, { defines: names });
    await run('b', `print(${names.join(', ')});`, {
      imports: names.map((name) => [name, 'a'] as [string, string]),
      library: ['print'],
    });
    expect(outputs('b')).toMatchObject([{ text: '0 1 2 3' }]);
  });

  test('a timer of a cell shows in that cell, whichever runs', async () => {
    await run('ticks', 'setTimeout(() => print("tick"), 20);', { library: ['print'] });
    await run('waits', 'await new Promise((go) => setTimeout(go, 60));');
    expect(outputs('ticks')).toMatchObject([{ text: 'tick' }]);
    expect(outputs('waits')).toEqual([]);
  });

  test('runs one cell after the other, however long one waits', async () => {
    void run('slow', 'await new Promise((go) => setTimeout(go, 20)); print("slow");', { library: ['print'] });
    await run('quick', 'print("quick");', { library: ['print'] });
    expect(said.map((each) => ('cell' in each ? `${each.type} ${each.cell}` : ''))).toEqual([
      'output slow',
      'done slow',
      'output quick',
      'done quick',
    ]);
  });

  test('tells what a cell threw, and runs the next', async () => {
    await run('bad', 'throw new RangeError("too far");');
    await run('good', 'print("fine");', { library: ['print'] });
    expect(errorOf('bad')).toBe('too far');
    expect(outputs('good')).toHaveLength(1);
  });

  test('shows what a cell had shown before it threw', async () => {
    await run('bad', 'print("first"); throw 1;', { library: ['print'] });
    expect(types()).toEqual(['output', 'failed']);
  });

  test('an error that nobody awaits is the running cell’s, else that of the cell on its stack, else the last one’s', async () => {
    const running = run('waits', 'print(1); await new Promise((go) => setTimeout(go, 40));', { library: ['print'] });
    await vi.waitFor(() => expect(outputs('waits')).toHaveLength(1), { interval: 1 });
    kernel.stray(new Error('meanwhile'));
    await running;
    expect(errorOf('waits')).toBe('meanwhile');
    await run('last', '');
    kernel.stray(Object.assign(new Error('later'), { stack: 'Error\n    at f (waits.ts:2:3)' }));
    expect(errorOf('waits')).toBe('later');
    kernel.stray('nobody’s');
    expect(errorOf('last')).toBe('nobody’s');
  });

  test('what an earlier run still shows is dropped', async () => {
    await run('a', 'setTimeout(() => print("late"), 30);', { library: ['print'] });
    await run('a', 'print("new"); await new Promise((go) => setTimeout(go, 60));', { library: ['print'] });
    expect(outputs('a')).toMatchObject([{ text: 'new' }]);
  });

  test('hands the library over where no cell can look', async () => {
    const before = Reflect.ownKeys(globalThis);
    await run('spy', 'const seen = []; setInterval(() => seen.push(...Reflect.ownKeys(globalThis)), 0).unref?.();', {
      defines: ['seen'],
    });
    await run('other', 'print("x"); await new Promise((go) => setTimeout(go, 20));', { library: ['print'] });
    await run('told', 'print([...new Set(seen)].length);', { imports: [['seen', 'spy']], library: ['print'] });
    expect(outputs('told')).toMatchObject([{ text: String(before.length) }]);
  });

  test('tells once how long a small step takes, after the run and before the next', async () => {
    loads.backend = 'webgl';
    await Promise.all([run('a', 'tf;', { library: ['tf'] }), run('b', 'tf; print(1);', { library: ['tf', 'print'] })]);
    expect(said.filter(({ type }) => type === 'smallStep')).toEqual([
      { type: 'smallStep', backend: 'webgl', ms: 0.25 },
    ]);
    expect(types().indexOf('smallStep')).toBeGreaterThan(types().indexOf('done'));
    expect(types().indexOf('smallStep')).toBeLessThan(types().indexOf('output'));
    expect(measured.times).toBe(1);
  });

  test('measures WebAssembly once a graphics card is there to compare it with', async () => {
    loads.backend = 'wasm';
    await run('a', 'tf;', { library: ['tf'] });
    expect(measured.times).toBe(0);
    const boot = { language: 'en', root: 'http://x/', backend: 'auto', avoid: [], small: true } as const;
    kernel = new Kernel({ ...boot, smallSteps: [['webgpu', 3]] }, (message) => said.push(message));
    await run('a', 'tf;', { library: ['tf'] });
    await run('b', '1');
    expect(said.filter(({ type }) => type === 'smallStep')).toEqual([{ type: 'smallStep', backend: 'wasm', ms: 0.25 }]);
  });

  test('does not measure what is known of this machine, nor the plain back end', async () => {
    await run('a', 'tf;', { library: ['tf'] });
    loads.backend = 'wasm';
    const boot = { language: 'en', root: 'http://x/', backend: 'auto', avoid: [], small: true } as const;
    kernel = new Kernel({ ...boot, smallSteps: [['wasm', 0.3]] }, (message) => said.push(message));
    await run('a', 'tf;', { library: ['tf'] });
    await run('b', '1');
    expect(measured.times).toBe(0);
  });

  test('loads TensorFlow.js once, at the first cell that names it, and says which back end computes', async () => {
    await run('a', 'tf.zeros();', { library: ['tf'] });
    await run('b', 'tf.zeros();', { library: ['tf'] });
    expect(loads.count).toBe(1);
    expect(said.filter(({ type }) => type === 'backend')).toEqual([
      { type: 'backend', backend: 'cpu', refused: [{ backend: 'webgpu', reason: 'no GPU' }], wrong: [] },
    ]);
  });

  test('a rerun disposes what the cell made, except what another cell holds', async () => {
    FakeTensor.living = 0;
    await run('a', 'const kept = tf.zeros(); tf.zeros();', { defines: ['kept'], library: ['tf'] });
    await run('holder', 'const mine = [kept];', { defines: ['mine'], imports: [['kept', 'a']] });
    for (let times = 0; times < 50; times += 1) await run('b', 'tf.zeros(); tf.zeros();', { library: ['tf'] });
    expect(FakeTensor.living).toBe(4);
    expect(said.filter((message) => message.type === 'done').at(-1)?.tensors).toEqual({
      left: { count: 2, bytes: 8 },
      peak: { count: 2, bytes: 8 },
    });
  });
});
