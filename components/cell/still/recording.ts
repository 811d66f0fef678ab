import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../src/course/language.ts';
import type { Recording } from '../../../src/notebook/compiled.ts';
import { decodeOutput } from '../../../src/protocol/json.ts';
import type { Output } from '../../../src/protocol/output.ts';
import type { RecordingNote } from '../recording-note.ts';

export interface DecodedRecording extends RecordingNote {
  readonly outputs: readonly { readonly slot: string; readonly output: Output }[];
}

/**
 * The recording of a cell in a language; null where none was made.
 * @throws Error naming the file, when what it holds is no recording
 */
export async function readRecording(
  folder: string,
  cell: string,
  language: Language,
): Promise<DecodedRecording | null> {
  const file = join(folder, 'recorded', `${cell}.${language}.json`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { outputs, backend, seeds, ms, date } = JSON.parse(text) as Recording;
    const decoded = outputs.map(({ slot, output }) => ({ slot, output: decodeOutput(output) }));
    return { outputs: decoded, backend, seeds, ms, date };
  } catch (cause) {
    throw new Error(`${file} is no recording; make it again with: npm run record`, { cause });
  }
}
