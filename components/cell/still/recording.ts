import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../src/course/language.ts';
import type { Output } from '../../../src/protocol/output.ts';
import type { RecordingNote } from '../recording-note.ts';

export interface DecodedRecording extends RecordingNote {
  readonly outputs: readonly { readonly slot: string; readonly output: Output }[];
}

/** The recording of a cell in a language; null where none was made. */
export async function readRecording(folder: string, cell: string, language: Language): Promise<DecodedRecording | null> {
  const text = await readFile(join(folder, 'recorded', `${cell}.${language}.json`), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text, (k, v) => (k === "pixels" ? Uint8ClampedArray.from(v) : v)) as DecodedRecording);
}
