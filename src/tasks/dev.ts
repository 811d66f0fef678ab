import { command, tool } from './command.ts';
import { TaskError } from './task-error.ts';

/** The site as an author sees it: rebuilt in the browser as files change. */
export async function run(args: readonly string[]): Promise<void> {
  const types = await command(process.execPath, ['src/tasks/types.ts']);
  if (types.code !== 0) throw new TaskError(types.output.trim());
  const { code } = await tool('astro', ['dev', ...args], { show: true });
  if (code !== 0) throw new TaskError('The development server stopped.');
}
