import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../course/language.ts';

const recording = v.object({ ms: v.number(), outputs: v.array(v.object({ output: v.object({ kind: v.string() }) })) });
const quick = 300;

/** Whether a cell's recording was made in under 300 ms without a progress bar; a cell without one is not cheap. */
export async function isCheap(folder: string, name: string, language: Language): Promise<boolean> {
  const text = await readFile(join(folder, 'recorded', `${name}.${language}.json`), 'utf8').catch(() => null);
  if (text === null) return false;
  const { ms, outputs } = v.parse(recording, JSON.parse(text));
  return ms < quick && outputs.every(({ output }) => output.kind !== 'progress');
}
