import { expect, test } from 'vitest';
import { withSections, type Section } from '../../../src/tasks/results.ts';
import { figures } from '../../bench/row.ts';

const titles = ['Load', 'Click'];
const load: Section = {
  title: 'Load',
  made: 'today',
  body: figures([{ what: 'script', figure: '3 kB', note: 'gzip' }]),
};
const click = (figure: string, met: boolean): Section => ({
  title: 'Click',
  made: 'today',
  body: figures([{ what: 'plain', figure, target: { words: '≤ 300 ms', met }, note: '' }]),
});

test('a section says for each figure what is wanted of it and whether it got that', () => {
  const text = withSections('', [load, click('400 ms', false)], titles);
  expect(text).toContain('## Load\n\ntoday\n');
  expect(text).toContain('| script | 3 kB |  |  | gzip |');
  expect(text).toContain('| plain | 400 ms | ≤ 300 ms | **not met** |');
});

test('a part measured again replaces its own section and leaves the others', () => {
  const before = withSections('', [load, click('400 ms', false)], titles);
  const after = withSections(before, [click('100 ms', true)], titles);
  expect(after).toBe(withSections('', [load, click('100 ms', true)], titles));
});

test('a section that no group makes any more goes', () => {
  const before = withSections('', [load], titles);
  expect(withSections(before, [click('1 ms', true)], ['Click'])).not.toContain('Load');
});
