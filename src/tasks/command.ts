import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Finished {
  readonly code: number;
  /** What it wrote to stdout and stderr, in order. */
  readonly output: string;
  readonly ms: number;
}

interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Also shows the output as it comes. */
  readonly show?: boolean;
}

/** Runs a program in the project's folder and collects what it says. Never throws: a program that cannot start has code 127. */
export function command(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<Finished>();
  let output = '';
  const finish = (code: number) => resolve({ code, output, ms: performance.now() - started });
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.show) target.write(text);
    });
  }
  child.on('error', (error) => {
    output += error.message;
    finish(127);
  });
  child.on('close', (code) => finish(code ?? 1));
  return promise;
}

/** Runs the executable of an installed package, as `npx` would, with the Node that runs us. */
export function tool(
  name: string,
  args: readonly string[],
  options: CommandOptions & { package?: string } = {},
): Promise<Finished> {
  const folder = join(root, 'node_modules', options.package ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[name];
  if (script === undefined) throw new Error(`The package ${options.package ?? name} has no executable called ${name}.`);
  return command(process.execPath, [join(folder, script), ...args], options);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
