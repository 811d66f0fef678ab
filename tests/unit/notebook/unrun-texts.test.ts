/** Texts that the reader never ran: edited since, or someone else's. */
import { expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { hash } from '../../../src/notebook/hash.ts';
import { Session } from '../../../src/notebook/session.ts';
import { FakeStorage, FakeWorker } from './fakes.ts';

const cells = { a: 'const r = view(Inputs.range([0, 9]))', b: 'const s = r', c: 'print(s)' };

function open() {
  const worker = new FakeWorker();
  worker.answer = ({ cell, run }, send) => {
    send({ type: 'done', cell, run, ms: 5, tensors: null });
  };
  const sources = Object.entries(cells).map(([name, text]) => {
    const print = hash(text);
    return { name, text, compiled: analyse(text), originals: { en: print, zh: print }, cheap: true };
  });
  const session = new Session(
    { chapter: 'part/chapter', cells: sources },
    {
      language: 'en',
      root: 'http://localhost/',
      storage: new FakeStorage(),
      // The page's own type of worker has more than the session uses.
      makeWorker: () => worker as unknown as Worker,
    },
  );
  return {
    session,
    ran: () => worker.modules.map(({ cell }) => cell),
    bodies: () => worker.modules.map(({ body }) => body),
  };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('a text that never ran does not run by itself, even in a cell that ran', async () => {
  const { session, ran } = open();
  await session.run('c');
  session.edit('c', 'print(s, s)');
  session.setInput('a', 'r', 5);
  await rest();
  expect(ran().slice(3)).toEqual(['a', 'b']);
  expect(session.cell('c').value.state).toBe('stale');
});

test('someone else’s text is run by nothing while it is only shown', async () => {
  const { session, ran, bodies } = open();
  session.editing.offer('c', 'print(666)');
  await session.run('c');
  expect(ran()).toEqual([]);
  await session.runAll();
  session.setInput('a', 'r', 5);
  await rest();
  expect(bodies()).not.toContain('print(666)');
});

test('someone else’s text that the reader took runs when the reader runs it, and not before', async () => {
  const { session, bodies } = open();
  await session.runAll();
  session.editing.offer('c', 'print(666)');
  session.editing.accept('c');
  session.setInput('a', 'r', 6);
  await rest();
  expect(bodies()).not.toContain('print(666)');
  await session.run('c');
  expect(bodies().at(-1)).toBe('print(666)');
});
