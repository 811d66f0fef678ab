import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { languages } from '../course/language.ts';

const recording = v.object({ ms: v.number(), progress: v.boolean() });
const quick = 300;

/**
 * Whether a cell was recorded in under 300 ms without a progress bar; a cell without a recording is not cheap. The quicker of
 * its languages counts, for the code is the same and the machine may have been busy: so both pages behave alike.
 */
export async function isCheap(folder: string, name: string): Promise<boolean> {
  const texts = await Promise.all(
    languages.map((each) => readFile(join(folder, 'recorded', `${name}.${each}.json`), 'utf8').catch(() => null)),
  );
  const recordings = texts.flatMap((text) => (text === null ? [] : [v.parse(recording, JSON.parse(text))]));
  return recordings.some(({ ms }) => ms < quick) && recordings.every(({ progress }) => !progress);
}
