/** Runs one task by its name; what goes wrong in the world outside becomes one line, only a bug of ours shows its stack. */
import { explain } from './task-error.ts';

type Task = (args: readonly string[]) => Promise<void>;

const tasks: Record<string, () => Promise<{ run: Task }>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  record: () => import('./record.ts'),
  pack: () => import('./pack.ts'),
  bench: () => import('./bench.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const load = tasks[name];
  if (!load) throw new Error(`There is no task “${name}”: ${Object.keys(tasks).join(', ')}.`);
  const { run } = await load();
  await run(args);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
}
