/** What the course is measured against: installed when a bench first asks, never a dependency of the site. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, root } from '../../src/tasks/command.ts';
import { TaskError } from '../../src/tasks/task-error.ts';

const folder = join(root, '.cache', 'peers');
const versions = {
  '@observablehq/runtime': '6.0.1',
  pyodide: '314.0.7',
  '@jax-js/jax': '0.1.25',
  convnetjs: '0.3.0',
  'brain.js': '1.6.1',
} as const;
export type Peer = keyof typeof versions;

export function nameOf(peer: Peer): string {
  return `${peer} ${versions[peer]}`;
}

/** The folder of a peer's npm package, absolute. */
export async function peerFolder(peer: Peer): Promise<string> {
  const inside = join(folder, 'node_modules', peer);
  const manifest = join(inside, 'package.json');
  const isThere =
    existsSync(manifest) &&
    (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === versions[peer];
  if (isThere) return inside;
  mkdirSync(folder, { recursive: true });
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await command('npm', ['install', ...options, ...packages]);
  if (code !== 0) throw new TaskError(`The peers of the bench could not be installed:\n${output.trim()}`);
  return inside;
}
