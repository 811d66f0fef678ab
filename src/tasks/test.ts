/** Everything, as `npm test` runs it: checks, builds at both bases, unit and browser tests; one line at the end says how it went. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { build } from './build.ts';
import { check } from './check.ts';
import { chromiumPath } from './chromium.ts';
import { root, seconds, tool } from './command.ts';
import { findJupyter } from './jupyter.ts';
import { explain } from './task-error.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, for the summary. */
  readonly failures: readonly string[];
}

const report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

/** Counts Vitest's JSON report; a file that cannot even be loaded counts as one failure. */
export function countReport(json: unknown): Count {
  const files = v.parse(report, json).testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const failures = [
    ...broken.map(({ name }) => `${name} (could not be loaded)`),
    ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  ];
  return { passed: tests.filter(({ status }) => status === 'passed').length, failed: failures.length, failures };
}

async function checks(): Promise<Count> {
  const verdicts = await check();
  const failures = verdicts.filter(({ code }) => code !== 0).map(({ name }) => name);
  return { passed: verdicts.length - failures.length, failed: failures.length, failures };
}

/** One thing that works or does not. */
async function attempt(name: string, act: () => Promise<unknown>): Promise<Count> {
  try {
    await act();
    return { passed: 1, failed: 0, failures: [] };
  } catch (error) {
    console.log(explain(error));
    return { passed: 0, failed: 1, failures: [name] };
  }
}

async function vitest(project: 'unit' | 'browser' | 'jupyter', filters: readonly string[]): Promise<Count> {
  const file = join(root, '.cache', `vitest-${project}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--project', project, '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', file];
  // A filter may name tests of one project only.
  const some = filters.length > 0 ? ['--passWithNoTests', ...filters] : [];
  const { code } = await tool('vitest', [...args, ...some], { show: true });
  let count: Count;
  try {
    count = countReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    count = { passed: 0, failed: 0, failures: [] };
  }
  // An error outside every test fails the run without failing a test.
  if (code !== 0 && count.failed === 0) return { ...count, failed: 1, failures: [`the ${project} tests as a whole`] };
  return count;
}

async function stage(title: string, act: () => Promise<Count>): Promise<Count> {
  const started = performance.now();
  console.log(`\n— ${title}`);
  const count = await act();
  console.log(`— ${title}: ${count.passed} passed, ${count.failed} failed, ${seconds(performance.now() - started)}`);
  return count;
}

/** Runs everything; with arguments only the unit and browser tests whose files' paths contain one of them. */
export async function run(filters: readonly string[]): Promise<void> {
  const counts: Count[] = [];
  const builds = async () => {
    const atRoot = await attempt('build at /', () => build('/', 'dist'));
    return atRoot.failed
      ? atRoot
      : sum([atRoot, await attempt('build at /course/', () => build('/course/', '.cache/dist-course'))]);
  };
  const built = await stage('builds', builds);
  counts.push(built);
  if (filters.length === 0) counts.push(await stage('checks', checks));
  counts.push(await stage('unit tests', () => vitest('unit', filters)));
  if (built.failed === 0) {
    const found = await attempt('a Chromium', chromiumPath);
    counts.push(found);
    if (found.failed === 0) counts.push(await stage('browser tests', () => vitest('browser', filters)));
  }
  const jupyter = await findJupyter();
  const skipped = 'missing' in jupyter ? `; notebooks in Jupyter skipped: ${jupyter.missing}` : '';
  if (built.failed === 0 && skipped === '')
    counts.push(await stage('notebooks in Jupyter', () => vitest('jupyter', filters)));

  const { passed, failed, failures } = sum(counts);
  if (failed > 0) {
    console.log(`\nFailed:\n${failures.map((name) => `  ✗ ${name}`).join('\n')}\n`);
    process.exitCode = 1;
  }
  console.log(`${passed} passed, ${failed} failed${skipped}`);
}

function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}
