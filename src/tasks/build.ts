import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { command, root, seconds, tool } from './command.ts';
import { causeIn, TaskError } from './task-error.ts';

export interface Site {
  /** Folder of the built site. */
  readonly dir: string;
  /** Path it is to be served at, with a slash at both ends. */
  readonly base: string;
}

/** Everything the built site depends on. */
const sources = ['content', 'components', 'public', 'src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** `BASE` from the environment, with a slash at both ends. */
export function wantedBase(): string {
  const path = (process.env['BASE'] ?? '').split('/').filter(Boolean).join('/');
  return path === '' ? '/' : `/${path}/`;
}

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function fingerprint(base: string): Promise<string> {
  const hash = createHash('sha256').update(`${base} ${process.env['SITE'] ?? ''}`);
  for (const source of sources) {
    for (const file of (await filesBelow(join(root, source))).sort()) {
      hash.update(`\0${relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** Builds the site for a base into a folder, unless what stands there was built from the same sources. */
export async function build(base = wantedBase(), folder = 'dist'): Promise<Site> {
  const site = { dir: resolve(root, folder), base };
  const stamp = join(root, '.cache', `build-${folder.replace(/\W+/g, '-')}.json`);
  const hash = await fingerprint(base);
  if (existsSync(site.dir) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return site;

  console.log(`Building the site for ${base} …`);
  rmSync(stamp, { force: true });
  await mustSucceed(command(process.execPath, ['src/tasks/types.ts']));
  await mustSucceed(command(process.execPath, ['src/tasks/course-bundle.ts']));
  // Vitest sets BASE_URL and NODE_ENV for its own purposes, and Astro would believe them.
  const env = { BASE: base, BASE_URL: base, NODE_ENV: 'production' };
  const { ms } = await mustSucceed(tool('astro', ['build', '--outDir', site.dir], { env }));
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, hash);
  console.log(`Built in ${seconds(ms)}.`);
  return site;
}

async function mustSucceed(running: ReturnType<typeof command>): Promise<{ ms: number }> {
  const { code, output, ms } = await running;
  if (code === 0) return { ms };
  throw new TaskError(causeIn(output) ?? `${output.trim()}\n\nThe build failed.`);
}

export async function run(): Promise<void> {
  const { dir, base } = await build();
  console.log(`The site is in ${relative(root, dir)}/, to be served at ${base}`);
}
