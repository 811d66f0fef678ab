import { command } from './command.ts';
import { TaskError } from './task-error.ts';

/** Packs the data sets below public/data anew from where they come from. */
export async function run(): Promise<void> {
  const { code } = await command(process.execPath, ['src/datasets/pack/digits.ts'], { show: true });
  if (code !== 0) throw new TaskError('The data could not be packed.');
}
