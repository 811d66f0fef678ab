/**
 * A Jupyter to execute exported notebooks in: Deno from npm, nbclient from Debian. But for Debian's package nothing is
 * installed outside `.cache/`.
 */
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, root } from './command.ts';

export interface Jupyter {
  /** A Python that knows nbclient. */
  readonly python: string;
  readonly deno: string;
  /** What both need in their environment. */
  readonly env: Readonly<Record<string, string>>;
}

const folder = join(root, '.cache', 'jupyter');
const share = join(folder, 'share');
/** A fixed release: what its kernel does when a cell ends is relied on (`src/jupyter/deno.ts`). */
const denoPackage = 'deno@2.9.6';
const pythons = ['python3', '/usr/bin/python3'];

/** The tools, installed where they are missing; or why there are none. */
export async function findJupyter(): Promise<Jupyter | { readonly missing: string }> {
  const python = (await findPython()) ?? (await installNbclient());
  if (python === null) return { missing: 'no Python with nbclient (on Debian: apt install python3-nbclient)' };
  const deno = findDeno() ?? (await installDeno());
  if (deno === null) return { missing: 'Deno could not be installed from npm' };
  if (!(await installKernel(deno))) return { missing: 'Deno did not install its kernel' };
  return {
    python,
    deno,
    env: { DENO_DIR: join(folder, 'modules'), JUPYTER_PATH: join(share, 'jupyter'), NO_COLOR: '1' },
  };
}

async function findPython(): Promise<string | null> {
  for (const python of pythons) {
    const { code } = await command(python, ['-c', 'import nbclient']);
    if (code === 0) return python;
  }
  return null;
}

async function installNbclient(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No nbclient found; installing Debian’s, once …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await command('apt-get', ['update'], { env });
  await command('apt-get', ['install', '-y', '--no-install-recommends', 'python3-nbclient'], { env });
  return findPython();
}

/** The program itself, which npm unpacks into a package of this machine's kind. */
function findDeno(): string | null {
  const [found] = globSync(join(folder, 'node_modules', '@deno', '*', 'deno{,.exe}'));
  return found ?? null;
}

async function installDeno(): Promise<string | null> {
  console.log('Installing Deno into .cache/jupyter, once …');
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', denoPackage];
  const { code, output } = await command('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) console.log(output.trim());
  return findDeno();
}

/** Deno's own command, told to put its kernel where only our Jupyter looks; anew each time, for the project may have moved. */
async function installKernel(deno: string): Promise<boolean> {
  const env = { XDG_DATA_HOME: share };
  await command(deno, ['jupyter', '--install', '--force'], { env });
  return existsSync(join(share, 'jupyter', 'kernels', 'deno', 'kernel.json'));
}
