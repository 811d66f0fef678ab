import { command, tool } from './command.ts';
import { TaskError } from './task-error.ts';

/** The site as an author sees it: rebuilt in the browser as files change. */
export async function run(args: readonly string[]): Promise<void> {
  for (const script of ['types', 'course-bundle']) {
    const { code, output } = await command(process.execPath, [`src/tasks/${script}.ts`]);
    if (code !== 0) throw new TaskError(output.trim());
  }
  const { code } = await tool('astro', ['dev', ...args], { show: true });
  if (code !== 0) throw new TaskError('The development server stopped.');
}
