/** What a session marks without running anything, and what its commands leave behind; and when it marks what ran. */
import { describe, expect, test, vi } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { hash } from '../../../src/notebook/hash.ts';
import { Session } from '../../../src/notebook/session.ts';
import type { FromKernel } from '../../../src/protocol/messages.ts';
import { FakeStorage, FakeWorker, type Asked } from './fakes.ts';

const chain = { a: 'const x = 1', b: 'const sum = x + 1', c: 'print(sum)', d: 'print(1)' };

function open(texts: Readonly<Record<string, string>>, language: 'en' | 'zh' = 'en') {
  const workers: FakeWorker[] = [];
  const fake = { answer: finish };
  const cells = Object.entries(texts).map(([name, text]) => {
    const print = hash(text);
    return { name, text, compiled: analyse(text), originals: { en: print, zh: print }, cheap: true };
  });
  const session = new Session(
    { chapter: 'part/chapter', cells },
    {
      language,
      root: 'http://localhost/',
      storage: new FakeStorage(),
      makeWorker() {
        const worker = new FakeWorker();
        worker.answer = (module, send) => fake.answer(module, send);
        workers.push(worker);
        // The page's own type of worker has more than the session uses.
        return worker as unknown as Worker;
      },
    },
  );
  const ran = () => workers.flatMap(({ modules }) => modules.map(({ cell }) => cell));
  const states = () => session.names.map((name) => session.cell(name).value.state).join(' ');
  const problem = (name: string) => session.cell(name).value.problem;
  return { session, workers, ran, states, problem, fake };
}

function finish({ cell, run }: Asked, send: (message: FromKernel) => void): void {
  send({ type: 'done', cell, run, ms: 5, tensors: null });
}

describe('what is wrong is told before anything runs', () => {
  test.each([
    ['a redefinition', 'c', 'const x = 2', /“x” is also declared in the cell “a”/, 7],
    ['an assignment to another cell’s name', 'c', 'x = 2', /“x” belongs to the cell “a”/, 1],
    ['a circle', 'a', 'const x = sum', /neither can run before the other/, 11],
    ['a name that nobody knows', 'c', 'print(smu)', /Did you mean “sum”\?/, 7],
  ])('%s, at its place', async (_, cell, text, message, column) => {
    const { session, problem, ran } = open(chain);
    session.edit(cell, text);
    await vi.waitFor(() => expect(problem(cell)?.message).toMatch(message));
    expect(problem(cell)?.frames).toEqual([{ cell, line: 1, column }]);
    expect(ran()).toEqual([]);
    await session.run(cell);
    expect(ran()).not.toContain(cell);
    expect(session.cell(cell).value).toMatchObject({ state: 'error', error: { message: problem(cell)?.message } });
  });

  test('in the page’s language', async () => {
    const { session, problem } = open(chain, 'zh');
    session.edit('c', 'print(smu)');
    await vi.waitFor(() => expect(problem('c')?.message).toBe('没有单元声明过“smu”。是不是想写“sum”？'));
  });

  test('in the cells that an edit elsewhere breaks, until it is mended', async () => {
    const { session, problem, states } = open(chain);
    session.edit('a', 'const z = 1');
    await vi.waitFor(() => expect(problem('b')?.message).toMatch(/“x”/));
    await session.run('b');
    expect(states()).toBe('stale error stale idle');
    session.edit('a', 'const x = 3');
    expect(problem('b')).toBeNull();
    expect(states()).toBe('stale stale stale idle');
  });

  test('a cell that ran is out of date when the cell it rests on no longer gives it its names', async () => {
    const { session, states } = open(chain);
    await session.runAll();
    session.edit('a', 'const z = 1');
    await vi.waitFor(() => expect(states()).toBe('stale stale stale done'));
    session.reset('a');
    expect(states()).toBe('done done done done');
    session.edit('d', 'const x = 5');
    await vi.waitFor(() => expect(states()).toBe('stale stale stale stale'));
  });

  test('a text that cannot be read has no problem of another kind', async () => {
    const { session, problem } = open(chain);
    session.edit('c', 'print(smu)');
    await vi.waitFor(() => expect(problem('c')).not.toBeNull());
    session.edit('c', 'print(smu');
    expect(problem('c')).toBeNull();
  });
});

describe('running a part', () => {
  test('to a cell runs it, all before it, and what those need', async () => {
    const { session, ran, states } = open({ first: 'print(sum)', ...chain });
    await session.runTo('b');
    expect(ran()).toEqual(['a', 'b', 'first']);
    expect(states()).toBe('done done done idle idle');
    await session.runTo('b');
    expect(ran().slice(3)).toEqual(['b']);
  });

  test('a cell that runs as it is is not run twice, however it is asked for', async () => {
    const { session, ran, fake } = open(chain);
    fake.answer = () => undefined;
    void session.run('d');
    await vi.waitFor(() => expect(session.cell('d').value.state).toBe('running'));
    fake.answer = finish;
    void session.run('d');
    await Promise.resolve();
    session.stop();
    expect(ran()).toEqual(['d']);
  });

  test('a cell that was edited while it ran runs once more', async () => {
    const { session, workers, fake } = open(chain);
    fake.answer = (module, send) => {
      if (module.body !== chain.d) finish(module, send);
    };
    const first = session.run('d');
    await vi.waitFor(() => expect(session.cell('d').value.runs).toBe(chain.d));
    session.edit('d', 'print(2)');
    const second = session.run('d');
    await Promise.resolve();
    finish(workers[0]?.modules[0] as Asked, (message) => workers[0]?.say(message));
    await Promise.all([first, second]);
    expect(workers[0]?.modules.map(({ body }) => body)).toEqual(['print(1)', 'print(2)']);
    expect(session.cell('d').value).toMatchObject({ state: 'done', runs: null });
  });
});

describe('after a stop', () => {
  test('a cheap cell still follows its input, in a new kernel', async () => {
    const { session, ran, workers } = open(chain);
    await session.run('c');
    session.stop();
    session.setInput('b', 'r', 3);
    await vi.waitFor(() => expect(session.cell('c').value.state).toBe('done'));
    expect(workers).toHaveLength(2);
    expect(ran().slice(3)).toEqual(['a', 'b', 'c']);
  });

  test('a cell that was stopped in mid-run does not run by itself', async () => {
    const { session, ran, fake } = open(chain);
    fake.answer = () => undefined;
    void session.run('d');
    await vi.waitFor(() => expect(ran()).toEqual(['d']));
    session.stop();
    session.setInput('d', 'r', 3);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ran()).toEqual(['d']);
  });

  test('what had failed is still told; what had run is out of date', async () => {
    const { session, states } = open(chain);
    await session.run('c');
    session.edit('d', 'print(');
    await session.run('d');
    session.stop();
    expect(states()).toBe('stale stale stale error');
  });
});

test('the kernel has the next cell by the time that the page shows what came of one', async () => {
  const { session, ran } = open(chain);
  const had: string[][] = [];
  session.cell('a').subscribe(({ state }) => {
    if (state === 'done') had.push(ran());
  });
  await session.run('c');
  expect(had).toEqual([['a', 'b']]);
});
