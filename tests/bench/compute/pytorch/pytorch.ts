/** PyTorch, where the `python3` on the PATH has it: an implementation in a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { InProcess } from '../implementations/all.ts';
import { inProcess } from '../in-process.ts';
import type { Place } from '../runner.ts';
import { pytorchOrder } from './order.ts';

/** What about.py says. */
export interface About {
  readonly version: string;
  readonly device: InProcess['backend'];
}

const python = 'python3';
/** Python would leave what it compiles in the sources' folder. */
const argumentsFor = (file: string): string[] => ['-B', join(import.meta.dirname, file)];

/** @returns why not, in a line, where it cannot be had */
export async function findPytorch(): Promise<About | { readonly missing: string }> {
  try {
    const { stdout } = await promisify(execFile)(python, argumentsFor('about.py'));
    return JSON.parse(stdout) as About;
  } catch (error) {
    return { missing: String(error).trim().split('\n').at(-1) ?? '' };
  }
}

export function pytorch({ version, device }: About): InProcess {
  return { name: 'pytorch', page: null, title: `PyTorch ${version}`, backend: device, comparable: true };
}

export function pytorchNote({ version, device }: About): string {
  const on =
    device === 'cuda'
      ? 'the graphics card'
      : 'the processor, with as many threads as it and its library of linear algebra choose';
  return `PyTorch ${version} (on ${on}; eager, float32 without TF32)`;
}

export function inPython(): Place {
  return inProcess(python, argumentsFor('main.py'), pytorchOrder);
}
