/** Which exercises the reader has solved, as this browser keeps it. */
import { storageKey } from '../../src/course/storage-key.ts';
import type { CellView } from '../../src/notebook/view.ts';

/** Every solved exercise of a chapter (`mathematics/neuron`) has a key that starts so; its cell's name ends it. */
function solvedKeys(base: string, chapter: string): string {
  return storageKey(base, `solved:${chapter}:`);
}

export interface Place {
  /** Path the site is served at. */
  readonly base: string;
  readonly chapter: string;
  readonly cell: string;
}

export function isSolved({ base, chapter, cell }: Place, storage: Storage): boolean {
  return storage.getItem(solvedKeys(base, chapter) + cell) !== null;
}

/** Keeps when it was solved. Where the storage is full, the mark is on the screen alone. */
export function keepSolved({ base, chapter, cell }: Place, storage: Storage): void {
  try {
    storage.setItem(solvedKeys(base, chapter) + cell, new Date().toISOString());
  } catch {
    // Nothing of the reader's is lost: the code is kept, and run again it is solved again.
  }
}

/** The cell has run as it stands, and every check in it passed. */
export function passes({ state, outputs }: Pick<CellView, 'state' | 'outputs'>): boolean {
  const tones = outputs.flatMap(({ output }) =>
    output.kind === 'text' && output.tone !== 'plain' ? [output.tone] : [],
  );
  return state === 'done' && tones.length > 0 && tones.every((tone) => tone === 'good');
}
