/** Everything that can be said of the sources without running them: types, rules, form, dead code. */
import { availableParallelism } from 'node:os';
import { command, seconds, tool, type Finished } from './command.ts';
import { TaskError } from './task-error.ts';

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Finished>;
}

export interface Verdict extends Finished {
  readonly name: string;
}

/** The slowest first, so that two at a time end together. */
const stages: readonly Stage[] = [
  { name: 'ESLint', run: () => tool('eslint', ['.', '--max-warnings', '0']) },
  {
    name: 'astro check',
    run: () => tool('astro', ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning']),
  },
  { name: 'svelte-check', run: () => tool('svelte-check', ['--fail-on-warnings', '--output', 'human']) },
  { name: 'types of the cells', run: () => command(process.execPath, ['src/tasks/check-cells.ts']) },
  { name: 'tsc', run: () => tool('tsc', ['--noEmit'], { package: 'typescript' }) },
  { name: 'Prettier', run: () => tool('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'knip', run: () => tool('knip', ['--no-progress']) },
];

/** Runs all stages, as many at a time as there are cores, says a line for each and shows what those that fail say. */
export async function check(): Promise<readonly Verdict[]> {
  const waiting = [...stages];
  const verdicts: Verdict[] = [];
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const verdict = { name: stage.name, ...(await stage.run()) };
      verdicts.push(verdict);
      console.log(`${verdict.code === 0 ? '✓' : '✗'} ${verdict.name} (${seconds(verdict.ms)})`);
      if (verdict.code !== 0) console.log(`${verdict.output.trim()}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return verdicts;
}

export async function run(): Promise<void> {
  // `astro check` needs the types that Astro generates of the content.
  await tool('astro', ['sync']);
  const failed = (await check()).filter(({ code }) => code !== 0);
  if (failed.length > 0) throw new TaskError(`Failed: ${failed.map(({ name }) => name).join(', ')}.`);
}
