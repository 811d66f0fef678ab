import { expect, test } from 'vitest';
import { mayImport } from '../../../src/tasks/rooms.ts';

test.each([
  ['components/cell/cell.ts', 'src/notebook/session.ts'],
  ['src/notebook/session.ts', 'src/protocol/messages.ts'],
  ['src/kernel/main.ts', 'src/protocol/messages.ts'],
  ['src/kernel/main.ts', 'src/compute/probe.ts'],
  ['src/notebook/a.ts', 'src/notebook/b.ts'],
  ['src/nn/a.ts', 'node_modules/x/index.js'],
])('%s may import %s', (from, to) => {
  expect(mayImport(from, to)).toBe(true);
});

test.each([
  ['src/protocol/messages.ts', 'src/kernel/main.ts'],
  ['src/protocol/messages.ts', 'src/notebook/session.ts'],
  ['src/notebook/session.ts', 'components/cell/cell.ts'],
  ['src/notebook/session.ts', 'src/kernel/main.ts'],
  ['components/cell/cell.ts', 'src/kernel/main.ts'],
  ['src/compute/probe.ts', 'src/kernel/main.ts'],
  ['src/nn/a.ts', 'src/compute/tf.ts'],
  ['src/course/a.ts', 'src/notebook/session.ts'],
  ['src/pages/index.astro', 'src/compute/tf.ts'],
])('%s may not import %s', (from, to) => {
  expect(mayImport(from, to)).toBe(false);
});

test('a worker may be named by its address from anywhere', () => {
  expect(mayImport('src/notebook/start.ts', 'src/kernel/main.ts?worker&url')).toBe(true);
});
