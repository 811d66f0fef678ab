import { execFile } from 'node:child_process';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

const run = promisify(execFile);

/**
 * Downloads a Debian package into `folder`, unpacks it there and reads one gzipped text file of it.
 * @throws Error that says what to do, when a tool is missing or the package cannot be had
 */
export async function readPackageFile(name: string, path: string, folder: string): Promise<string> {
  // apt downloads as a user of its own, who must be able to write here.
  await chmod(folder, 0o777);
  await tool('apt-get', ['download', name], folder, `Run “apt-get update” first, and check the network.`);
  const archive = (await readdir(folder)).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
  if (archive === undefined) throw new Error(`apt-get downloaded no archive of ${name}.`);
  await tool('dpkg', ['-x', archive, 'unpacked'], folder, 'The archive is damaged; try again.');
  return gunzipSync(await readFile(join(folder, 'unpacked', path))).toString();
}

async function tool(command: string, parameters: string[], cwd: string, advice: string): Promise<void> {
  try {
    await run(command, parameters, { cwd });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Error(
        `${command} is missing: packing needs Debian or Ubuntu. The packed file is in the repository; only a change of its format needs this.`,
        { cause: error },
      );
    }
    const output = (error as { stderr?: string }).stderr ?? '';
    throw new Error(`${[command, ...parameters].join(' ')} failed. ${advice}\n${output}`.trim(), { cause: error });
  }
}
