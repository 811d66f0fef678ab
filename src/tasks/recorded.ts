/** A chapter's recordings, as they are made from a run and kept beside its cells. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../course/language.ts';
import type { Recording } from '../notebook/compiled.ts';
import { ancestors, graphOf } from '../notebook/graph.ts';
import { recordingHash } from '../notebook/recording.ts';
import { decodeOutput, encodeOutput } from '../protocol/json.ts';
import type { ChapterRun } from './run-chapter.ts';

/** One back end for all machines, so that the same cells leave the same recordings. */
export const recordingBackend = 'wasm';

/** @param date ISO, of the run */
export function recordingsOf({ cells, runs, backend }: ChapterRun, date: string): Map<string, Recording> {
  const graph = graphOf(cells);
  return new Map(
    cells.map(({ name }) => {
      const needed = [...ancestors(graph, name), name];
      const run = runs.get(name);
      return [
        name,
        {
          outputs: (run?.outputs ?? []).map(({ slot, output }) => ({ slot, output: encodeOutput(output) })),
          backend: needed.some((each) => graph.library.get(each)?.includes('tf')) ? backend : null,
          seeds: [...new Set(needed.flatMap((each) => runs.get(each)?.seeds ?? []))],
          progress: run?.progress ?? false,
          ms: Math.round(run?.ms ?? 0),
          date,
          hash: recordingHash(cells, name),
        },
      ];
    }),
  );
}

/** Nothing but the time and the date of the run differs. */
function same(a: Recording, b: Recording): boolean {
  const timeless = (recording: Recording): string => JSON.stringify({ ...recording, ms: 0, date: '' });
  return timeless(a) === timeless(b);
}

async function readRecording(file: string): Promise<Recording | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Recording;
  } catch {
    // Missing or broken: it is made anew.
    return null;
  }
}

/** A recording that cannot be drawn would stop the very build that is to make it anew. */
function isSound(text: string): boolean {
  try {
    const { outputs, seeds, progress } = JSON.parse(text) as Recording;
    for (const { output } of outputs) decodeOutput(output);
    return Array.isArray(seeds) && typeof progress === 'boolean';
  } catch {
    return false;
  }
}

/** Removes a chapter's recordings that are broken or of an earlier form. */
export async function dropBroken(folder: string): Promise<void> {
  for (const file of await readdir(join(folder, 'recorded')).catch(() => [])) {
    const path = join(folder, 'recorded', file);
    if (!isSound(await readFile(path, 'utf8'))) await rm(path);
  }
}

/**
 * Writes the recordings that say something new, and removes those of cells that are gone, so that a run that shows what was
 * known leaves no trace.
 * @param folder of the chapter, absolute
 * @returns the cells whose recordings changed
 */
export async function keep(
  folder: string,
  language: Language,
  recordings: ReadonlyMap<string, Recording>,
): Promise<readonly string[]> {
  const inside = join(folder, 'recorded');
  await mkdir(inside, { recursive: true });
  const changed: string[] = [];
  for (const [cell, recording] of recordings) {
    const file = join(inside, `${cell}.${language}.json`);
    const before = await readRecording(file);
    if (before !== null && same(before, recording)) continue;
    await writeFile(file, `${JSON.stringify(recording)}\n`);
    changed.push(cell);
  }
  for (const file of await readdir(inside)) {
    const cell = file.endsWith(`.${language}.json`) ? file.slice(0, -`.${language}.json`.length) : null;
    if (cell === null || recordings.has(cell)) continue;
    await rm(join(inside, file));
    changed.push(cell);
  }
  return changed;
}
