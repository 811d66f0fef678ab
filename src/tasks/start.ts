import { build } from './build.ts';
import { serve, type Served } from './serve.ts';
import { TaskError } from './task-error.ts';

const usualPort = 4321;

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function wantedPort(): number | undefined {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new TaskError(`PORT must be a number from 1 to 65535, not “${text}”.`);
  return port;
}

/** Serves on the port asked for, or on the first free one from the usual on. */
async function serveSomewhere(site: { dir: string; base: string }): Promise<Served> {
  const wanted = wantedPort();
  const first = wanted ?? usualPort;
  const last = wanted ?? usualPort + 50;
  for (let port = first; port <= last; port++) {
    try {
      const served = await serve({ ...site, headers: true, port });
      if (port !== first) console.log(`Port ${first} is taken; using ${port} (PORT=… chooses another).`);
      return served;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  if (wanted) throw new TaskError(`Port ${wanted} cannot be used: another program has it. Choose another with PORT=…`);
  throw new TaskError(`No free port between ${first} and ${last}; choose one with PORT=…`);
}

export async function run(): Promise<void> {
  const site = await build();
  const { origin, close } = await serveSomewhere(site);
  console.log(`\n  ${origin}${site.base}\n\nCtrl+C stops.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
}
