/** What a cell shows while it runs anew. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { Session } from '../../../src/notebook/session.ts';
import type { FromKernel } from '../../../src/protocol/messages.ts';
import { FakeStorage, FakeWorker, type Asked } from './fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const done = ({ cell, run }: Asked): FromKernel => ({ type: 'done', cell, run, ms: 5, tensors: null });
const show = ({ cell, run }: Asked, send: (message: FromKernel) => void, ...texts: readonly string[]): void => {
  for (const text of texts)
    send({ type: 'output', cell, run, slot: text[0] ?? '', output: { kind: 'text', text, tone: 'plain' } });
};
const shown = (session: Session): string[] =>
  session.cell('a').value.outputs.map(({ output }) => (output.kind === 'text' ? output.text : output.kind));

interface Again {
  readonly session: Session;
  readonly worker: FakeWorker;
  readonly say: (...texts: readonly string[]) => void;
  readonly end: () => void;
}

/** A cell that has shown a1 and b1, and runs again: `say` speaks for the new run, `end` ends the newest. */
async function again(): Promise<Again> {
  const worker = new FakeWorker();
  worker.answer = (module, send) => {
    show(module, send, 'a1', 'b1');
    send(done(module));
  };
  const text = 'print(1)';
  const cell = { name: 'a', text, originals: { en: '', zh: '' }, compiled: analyse(text), cheap: true };
  const session = new Session(
    { chapter: 'part/chapter', cells: [cell] },
    {
      language: 'en',
      root: 'http://localhost/',
      storage: new FakeStorage(),
      // The page's own type of worker has more than the session uses.
      makeWorker: () => worker as unknown as Worker,
    },
  );
  await Promise.all([session.run('a'), vi.advanceTimersByTimeAsync(200)]);
  worker.answer = () => undefined;
  void session.run('a');
  await vi.advanceTimersByTimeAsync(0);
  const newest = (): Asked => {
    const module = worker.modules.at(-1);
    if (!module) throw new Error('Nothing runs');
    return module;
  };
  const module = newest();
  const send = (message: FromKernel): void => worker.say(message);
  return { session, worker, say: (...texts) => show(module, send, ...texts), end: () => send(done(newest())) };
}

test('a rerun shows what the run before it showed, slot by slot, until it has shown something in its place', async () => {
  const { session, say, end } = await again();
  expect(shown(session)).toEqual(['a1', 'b1']);
  await vi.advanceTimersByTimeAsync(800);
  expect([shown(session), session.cell('a').value.state]).toEqual([['a1', 'b1'], 'running']);
  say('b2');
  await vi.advanceTimersByTimeAsync(150);
  expect(shown(session)).toEqual(['a1', 'b2']);
  end();
  expect(shown(session)).toEqual(['b2']);
});

test('a rerun shows its own alone once it has run for a second', async () => {
  const { session, say } = await again();
  say('c2');
  await vi.advanceTimersByTimeAsync(1200);
  expect([shown(session), session.cell('a').value.state]).toEqual([['c2'], 'running']);
});

test('a cell that is asked for anew while it runs has its next run at once, and is waited for until that is over', async () => {
  const { session, worker, say, end } = await again();
  say('c2');
  session.setInput('a', 'rate', 5);
  const over = vi.fn();
  void session.run('a').then(over);
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.modules).toHaveLength(2);
  end();
  await vi.advanceTimersByTimeAsync(150);
  expect(worker.modules).toHaveLength(3);
  expect(session.cell('a').value).toMatchObject({ state: 'running', runs: 'print(1)', error: null });
  expect(shown(session)).toEqual(['c2']);
  expect(over).not.toHaveBeenCalled();
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(session.cell('a').value).toMatchObject({ state: 'done', runs: null, ms: 5 });
  expect(over).toHaveBeenCalled();
});
