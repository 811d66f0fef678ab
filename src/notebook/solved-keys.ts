import { storageKey } from '../course/storage-key.ts';

/** Every solved exercise of the course has a key in `localStorage` that starts so. */
export function allSolvedKeys(base: string): string {
  return storageKey(base, 'solved:');
}

/** Every solved exercise of a chapter (`mathematics/neuron`) has a key that starts so; its cell's name ends it. */
export function solvedKeys(base: string, chapter: string): string {
  return `${allSolvedKeys(base)}${chapter}:`;
}
