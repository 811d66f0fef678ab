/** Cells that play a generator run until it ends: what happens to them, and to those that wait, meanwhile. */
import { beforeEach, expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { Session } from '../../../src/notebook/session.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { FakeStorage, FakeWorker, type Asked } from './fakes.ts';

const cells = { a: 'const r = view(Inputs.range([0, 9]))', b: 'display([r].values())', c: 'print(1)' };
const input: Output = { kind: 'input', input: { type: 'range', label: 'r', min: 0, max: 9, step: 1 }, value: 1 };
let workers: FakeWorker[] = [];
/** How long the cell's own text took before it played. */
let before = 5;

const end = (worker: FakeWorker, { cell, run }: Asked): void =>
  worker.say({ type: 'done', cell, run, ms: 5000, tensors: null });

/** A kernel whose cell `b` plays until it is told to finish. */
class Player extends FakeWorker {
  #playing: Asked | null = null;
  override postMessage(message: Parameters<FakeWorker['postMessage']>[0]): void {
    super.postMessage(message);
    const playing = this.#playing;
    if (message.type === 'finish' && playing?.run === message.run) {
      this.#playing = null;
      queueMicrotask(() => end(this, playing));
    }
  }
  play(module: Asked): void {
    this.#playing = module;
  }
}

function open(): Session {
  const sources = Object.entries(cells).map(([name, text]) => ({
    name,
    text,
    originals: { en: '', zh: '' },
    compiled: analyse(text),
    cheap: true,
  }));
  return new Session(
    { chapter: 'part/chapter', cells: sources },
    {
      language: 'en',
      root: 'http://localhost/',
      storage: new FakeStorage(),
      makeWorker() {
        const worker = new Player();
        worker.answer = (module, send) => {
          const { cell, run } = module;
          if (cell === 'a') send({ type: 'output', cell, run, slot: 'r', output: input });
          if (cell === 'b') {
            worker.play(module);
            send({ type: 'playing', cell, run, ms: before });
          } else send({ type: 'done', cell, run, ms: 5, tensors: null });
        };
        workers.push(worker);
        // The page's own type of worker has more than the session uses.
        return worker as unknown as Worker;
      },
    },
  );
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const ran = (): string[] => workers.flatMap(({ modules }) => modules.map(({ cell }) => cell));
const state = (session: Session, name: string): string => session.cell(name).value.state;

beforeEach(() => {
  workers = [];
  before = 5;
});

test('what plays is running, and others wait for it', async () => {
  const session = open();
  void session.run('b');
  await rest();
  void session.run('c');
  await rest();
  expect([ran(), state(session, 'b'), state(session, 'c')]).toEqual([['a', 'b'], 'running', 'queued']);
  session.stop();
  expect([state(session, 'b'), state(session, 'c'), workers[0]?.terminated]).toEqual(['stale', 'stale', true]);
});

test('an input it rests on closes it and plays it anew with the reader’s value', async () => {
  const session = open();
  void session.run('b');
  await rest();
  session.setInput('a', 'r', 5);
  await rest();
  expect(ran()).toEqual(['a', 'b', 'a', 'b']);
  expect([state(session, 'a'), state(session, 'b')]).toEqual(['done', 'running']);
});

test('asked to run again it is closed and begins anew', async () => {
  const session = open();
  void session.run('b');
  await rest();
  void session.run('b');
  await rest();
  expect([ran(), state(session, 'b')]).toEqual([['a', 'b', 'b'], 'running']);
});

test('what took long before it played is not begun anew by itself', async () => {
  before = 5000;
  const session = open();
  void session.run('b');
  await rest();
  session.setInput('a', 'r', 5);
  await rest();
  expect(ran()).toEqual(['a', 'b', 'a']);
  expect(state(session, 'b')).toBe('stale');
});
