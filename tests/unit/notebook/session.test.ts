import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import type { ChapterCells } from '../../../src/notebook/compiled.ts';
import { hash } from '../../../src/notebook/hash.ts';
import { Session } from '../../../src/notebook/session.ts';
import type { FromKernel } from '../../../src/protocol/messages.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { FakeStorage, FakeWorker, type Asked } from './fakes.ts';

const finish = ({ cell, run }: Asked, send: (message: FromKernel) => void, ms = 5): void => {
  send({ type: 'done', cell, run, ms, tensors: null });
};

let workers: FakeWorker[] = [];
let answer: FakeWorker['answer'] = finish;
const ran = (): string[] => workers.flatMap(({ modules }) => modules.map(({ cell }) => cell));

function chapter(cells: Readonly<Record<string, string>>, cheap = true): ChapterCells {
  const sources = Object.entries(cells).map(([name, text]) => ({
    name,
    text,
    compiled: analyse(text),
    originals: { en: hash(text), zh: hash(`${text} // zh`) },
    cheap,
  }));
  return { chapter: 'part/chapter', cells: sources };
}

function open(
  cells: Readonly<Record<string, string>>,
  storage: Storage | null = new FakeStorage(),
  cheap = true,
): Session {
  return new Session(chapter(cells, cheap), {
    language: 'en',
    root: 'http://localhost/',
    storage,
    makeWorker() {
      const worker = new FakeWorker();
      worker.answer = (module, send) => answer(module, send);
      workers.push(worker);
      // The page's own type of worker has more than the session uses.
      return worker as unknown as Worker;
    },
  });
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const state = (session: Session, name: string): string => session.cell(name).value.state;

beforeEach(() => {
  workers = [];
  answer = finish;
});
afterEach(() => void vi.useRealTimers());

const abc = { a: 'const x: number = 1', b: 'const y = x + 1', c: 'print(y, x)' };

describe('running', () => {
  test('nothing runs, and no kernel starts, before it is asked for', () => {
    const session = open(abc);
    expect(workers).toHaveLength(0);
    expect(session.kernel.value.status).toBe('off');
    expect(session.names.map((name) => state(session, name))).toEqual(['idle', 'idle', 'idle']);
  });

  test('a cell runs after those it needs, once each', async () => {
    const session = open(abc);
    await session.run('c');
    expect(ran()).toEqual(['a', 'b', 'c']);
    expect(workers[0]?.modules[2]).toMatchObject({
      body: 'print(y, x)',
      imports: Object.entries({ y: 'b', x: 'a' }),
      library: ['print'],
      defines: [],
      live: [],
    });
    expect(workers[0]?.modules[0]?.body).toBe('const x         = 1');
    await session.run('c');
    expect(ran()).toEqual(['a', 'b', 'c', 'c']);
    expect(state(session, 'c')).toBe('done');
  });

  test('all cells run in an order in which they can', async () => {
    const session = open({ c: abc.c, b: abc.b, a: abc.a });
    await session.runAll();
    expect(ran()).toEqual(['a', 'b', 'c']);
  });

  test('when a cell runs again, those that took its names are stale, and run first when needed', async () => {
    const session = open(abc);
    await session.run('c');
    await session.run('a');
    expect([state(session, 'b'), state(session, 'c')]).toEqual(['stale', 'stale']);
    await session.run('c');
    expect(ran().slice(4)).toEqual(['b', 'c']);
  });

  test('a cell that needs one that failed says so, and others still run', async () => {
    const session = open({ ...abc, d: 'print(1)' });
    answer = (module, send) => {
      const { cell, run } = module;
      if (cell !== 'a') return finish(module, send);
      send({
        type: 'failed',
        cell,
        run,
        ms: 1,
        error: { name: 'TypeError', message: 'no', frames: [{ cell: 'a', line: 1, column: 2 }] },
      });
    };
    await session.runAll();
    expect(session.cell('a').value).toMatchObject({ state: 'error', error: { name: 'TypeError' } });
    expect(session.cell('b').value).toMatchObject({
      state: 'error',
      error: { name: '', frames: [{ cell: 'b', line: 1, column: 11 }] },
    });
    expect(session.cell('b').value.error?.message).toContain('“a”');
    expect(state(session, 'd')).toBe('done');
  });

  test('messages of a run that is over are dropped', async () => {
    const session = open({ a: 'print(1)' });
    await session.run('a');
    await session.run('a');
    workers[0]?.say({
      type: 'output',
      cell: 'a',
      run: 1,
      slot: 's',
      output: { kind: 'text', text: 'old', tone: 'plain' },
    });
    workers[0]?.say({
      type: 'output',
      cell: 'a',
      run: 2,
      slot: 's',
      output: { kind: 'text', text: 'new', tone: 'plain' },
    });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(session.cell('a').value.outputs).toMatchObject([{ slot: 's', output: { text: 'new' } }]);
  });

  test('an invalid message ends the kernel with an error in the running cell', async () => {
    const session = open({ a: 'print(1)' });
    answer = () => undefined;
    const done = session.run('a');
    await rest();
    workers[0]?.say({ type: 'output', cell: 'a', html: '<b>' });
    await done;
    expect(workers[0]?.terminated).toBe(true);
    expect(session.cell('a').value.error?.message).toMatch(/does not understand/);
  });

  test('an error after the run is shown in the cell it comes from', async () => {
    const session = open({ a: 'print(1)' });
    await session.run('a');
    workers[0]?.say({
      type: 'failed',
      cell: 'a',
      run: 1,
      ms: 9,
      error: { name: 'Error', message: 'late', frames: [] },
    });
    expect(session.cell('a').value).toMatchObject({ state: 'error', error: { message: 'late' } });
  });
});

describe('stopping', () => {
  test('what runs, what waits and what ran is stale, and the next run starts a new kernel with all that is needed', async () => {
    const session = open(abc);
    answer = (module, send) => (module.cell === 'b' ? undefined : finish(module, send));
    const done = session.run('c');
    await rest();
    expect([state(session, 'a'), state(session, 'b'), state(session, 'c')]).toEqual(['done', 'running', 'queued']);
    session.stop();
    await done;
    expect(workers[0]?.terminated).toBe(true);
    expect([state(session, 'a'), state(session, 'b'), state(session, 'c')]).toEqual(['stale', 'stale', 'stale']);
    answer = finish;
    await session.run('c');
    expect(workers[1]?.modules.map(({ cell }) => cell)).toEqual(['a', 'b', 'c']);
    expect(session.kernel.value.status).toBe('ready');
  });

  test('another back end means another kernel, and every cell that ran is stale', async () => {
    const session = open(abc);
    await session.run('b');
    session.choose('cpu');
    expect(session.kernel.value).toMatchObject({ choice: 'cpu', status: 'off' });
    expect([state(session, 'a'), state(session, 'b'), state(session, 'c')]).toEqual(['stale', 'stale', 'idle']);
  });
});

describe('editing', () => {
  test('an edited cell is understood anew, new names reach other cells', async () => {
    const session = open(abc);
    session.edit('a', 'const x: number = 1;\nconst z = 5 as number;');
    session.edit('c', 'print(z)');
    expect(state(session, 'a')).toBe('stale');
    await session.run('c');
    expect(ran()).toEqual(['a', 'c']);
    expect(workers[0]?.modules[1]?.imports).toEqual([['z', 'a']]);
  });

  test('a syntax error is the cell’s error, with its place, and nothing is sent', async () => {
    const session = open(abc);
    session.edit('b', 'const y = x +;');
    await session.run('b');
    expect(session.cell('b').value).toMatchObject({
      state: 'error',
      error: { frames: [{ cell: 'b', line: 1, column: 14 }] },
    });
    expect(ran()).toEqual(['a']);
    session.edit('b', 'const y = x + 3;');
    expect(state(session, 'b')).toBe('stale');
    await session.run('b');
    expect(session.cell('b').value).toMatchObject({ state: 'done', error: null });
  });

  test('assigning to another cell’s name is an error at its place', async () => {
    const session = open(abc);
    session.edit('b', 'const y = 2;\nx += 1;');
    await session.run('b');
    expect(session.cell('b').value.error).toMatchObject({ frames: [{ cell: 'b', line: 2, column: 1 }] });
  });

  test('an edited cell that ran is stale, with those that rest on it, until the text is back', async () => {
    const session = open(abc);
    await session.run('c');
    session.edit('a', 'const x = 2');
    expect([state(session, 'a'), state(session, 'b'), state(session, 'c')]).toEqual(['stale', 'stale', 'stale']);
    session.reset('a');
    expect([state(session, 'a'), state(session, 'b'), state(session, 'c')]).toEqual(['done', 'done', 'done']);
  });

  test('edits are kept for the next visit, and gone when the text is the course’s again', () => {
    const storage = new FakeStorage();
    open(abc, storage).edit('a', 'const x = 7');
    const again = open(abc, storage);
    expect(again.cell('a').value).toMatchObject({
      text: 'const x = 7',
      modified: true,
      outdated: false,
      unsaved: null,
    });
    const changed = open({ ...abc, a: 'const x = 0' }, storage);
    expect(changed.cell('a').value).toMatchObject({ modified: true, outdated: true });
    again.reset('a');
    expect(storage.kept.size).toBe(0);
  });

  test.each([
    ['full', (storage: FakeStorage) => ((storage.full = true), storage)],
    ['forbidden', () => null],
  ])('where storage is %s the edit stays on the screen and says so', (why, make) => {
    const session = open(abc, make(new FakeStorage()));
    session.edit('a', 'const x = 7');
    expect(session.cell('a').value).toMatchObject({ text: 'const x = 7', unsaved: why });
  });

  test('damaged storage is no edit', () => {
    const storage = new FakeStorage();
    storage.setItem('/edit:part/chapter:a', '{"text":3}');
    expect(open(abc, storage).cell('a').value.modified).toBe(false);
  });
});

describe('inputs', () => {
  const input: Output = { kind: 'input', input: { type: 'range', label: 'r', min: 0, max: 9, step: 1 }, value: 1 };
  const cells = { a: 'const r = view(Inputs.range([0, 9]))', b: 'const s = r', c: 'print(s)' };
  const withInput: typeof answer = (module, send) => {
    const { cell, run } = module;
    if (cell === 'a') send({ type: 'output', cell, run, slot: 'r', output: input });
    finish(module, send);
  };

  test('a cheap cell runs by itself with the reader’s value, and those that rest on it follow', async () => {
    const session = open(cells);
    answer = withInput;
    await session.run('c');
    session.setInput('a', 'r', 5);
    expect(session.cell('a').value.outputs).toMatchObject([{ output: { value: 5 } }]);
    await rest();
    expect(ran().slice(3)).toEqual(['a', 'b', 'c']);
    expect(workers[0]?.modules[3]?.inputs).toEqual([['r', 5]]);
    expect(state(session, 'c')).toBe('done');
  });

  test('fast changes make at most one run wait, with the last value, whatever the input is called', async () => {
    const session = open(cells);
    answer = withInput;
    await session.run('c');
    for (let i = 0; i < 50; i++) session.setInput('a', '__proto__', i);
    await rest();
    const later = workers[0]?.modules.slice(3) ?? [];
    expect(later.filter(({ cell }) => cell === 'a').map(({ inputs }) => Object.fromEntries(inputs))).toEqual([
      JSON.parse('{"__proto__": 49}'),
    ]);
    expect(state(session, 'c')).toBe('done');
  });

  test('a change during the run makes one more run, and those that rest on it end up fresh', async () => {
    const session = open(cells);
    answer = withInput;
    await session.run('c');
    let first = true;
    answer = (module, send) => {
      if (module.cell === 'a' && first) {
        first = false;
        queueMicrotask(() => {
          session.setInput('a', 'r', 2);
          session.setInput('a', 'r', 3);
        });
        setTimeout(() => finish(module, send), 2);
      } else finish(module, send);
    };
    session.setInput('a', 'r', 1);
    await rest();
    await rest();
    expect(workers[0]?.modules.slice(3).flatMap(({ cell, inputs }) => (cell === 'a' ? [inputs[0]?.[1]] : []))).toEqual([
      1, 3,
    ]);
    expect(session.names.map((name) => state(session, name))).toEqual(['done', 'done', 'done']);
  });

  test('what the reader sets during a run is not pulled back by what that run says of the input', async () => {
    const session = open(cells);
    answer = withInput;
    await session.run('a');
    const values: unknown[] = [];
    session.cell('a').subscribe(({ outputs }) => {
      const [first] = outputs;
      if (first?.output.kind === 'input') values.push(first.output.value);
    });
    answer = (module, send) => {
      const { cell, run } = module;
      if (module.inputs[0]?.[1] === 2) {
        session.setInput('a', 'r', 3);
        values.length = 0;
      }
      send({ type: 'output', cell, run, slot: 'r', output: { ...input, value: module.inputs[0]?.[1] ?? 1 } });
      // Long enough for the page to show what came.
      setTimeout(() => finish(module, send), 50);
    };
    session.setInput('a', 'r', 2);
    await vi.waitFor(() => expect(ran()).toHaveLength(3));
    await rest();
    expect(values.at(-1)).toBe(3);
    expect(values).not.toContain(2);
  });

  test('a cell that took long is marked stale instead, with those that rest on it', async () => {
    const session = open(cells);
    answer = (module, send) => finish(module, send, module.cell === 'b' ? 900 : 5);
    await session.run('c');
    session.setInput('a', 'r', 5);
    await rest();
    expect(ran().slice(3)).toEqual(['a']);
    expect(session.names.map((name) => state(session, name))).toEqual(['done', 'stale', 'stale']);
  });

  test('a cell that showed progress never runs by itself', async () => {
    const session = open(cells);
    answer = (module, send) => {
      const { cell, run } = module;
      if (cell === 'a')
        send({
          type: 'output',
          cell,
          run,
          slot: 'p',
          output: { kind: 'progress', label: '', done: 1, total: 2, ms: 3 },
        });
      finish(module, send);
    };
    await session.run('c');
    session.setInput('a', 'r', 5);
    await rest();
    expect(ran()).toHaveLength(3);
    expect(state(session, 'a')).toBe('stale');
  });

  test('a cell that never ran follows its input if its recording was cheap', async () => {
    const session = open(cells);
    session.setInput('a', 'r', 5);
    await rest();
    expect(ran()).toEqual(['a', 'b', 'c']);
    const slow = open(cells, null, false);
    workers = [];
    slow.setInput('a', 'r', 5);
    await rest();
    expect(ran()).toEqual([]);
    expect(slow.names.map((name) => state(slow, name))).toEqual(['stale', 'stale', 'stale']);
  });
});
