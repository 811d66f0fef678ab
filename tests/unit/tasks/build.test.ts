import { afterEach, expect, test, vi } from 'vitest';
import { wantedBase } from '../../../src/tasks/build.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['', '/'],
  ['/', '/'],
  ['course', '/course/'],
  ['/a/b', '/a/b/'],
  ['/course/', '/course/'],
])('BASE=%s means the path %s', (value, path) => {
  vi.stubEnv('BASE', value);
  expect(wantedBase()).toBe(path);
});
