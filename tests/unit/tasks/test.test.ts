import { expect, test } from 'vitest';
import { countReport } from '../../../src/tasks/test.ts';

const passed = { fullName: 'a works', status: 'passed' };
const failed = { fullName: 'b works', status: 'failed' };

test('passed and failed tests are counted, skipped ones are not', () => {
  const skipped = { fullName: 'c works', status: 'pending' };
  const files = [{ name: 'x.test.ts', status: 'failed', assertionResults: [passed, failed, skipped] }];
  expect(countReport({ testResults: files })).toEqual({ passed: 1, failed: 1, failures: ['b works'] });
});

test('a file that cannot be loaded is a failure', () => {
  const files = [
    { name: 'x.test.ts', status: 'passed', assertionResults: [passed] },
    { name: 'y.test.ts', status: 'failed', assertionResults: [] },
  ];
  expect(countReport({ testResults: files })).toMatchObject({ passed: 1, failed: 1 });
});
