import { storageKey } from '../course/storage-key.ts';

/** Every saved edit of the course has a key in `localStorage` that starts so. */
export function allEditKeys(base: string): string {
  return storageKey(base, 'edit:');
}

/** Every saved edit of a chapter (`mathematics/neuron`) has a key that starts so; the cell's name ends it. */
export function editKeys(base: string, chapter: string): string {
  return `${allEditKeys(base)}${chapter}:`;
}

/** What is typed before the notebook is there waits under keys that start so; the notebook makes edits of it. */
export function typedKeys(base: string, chapter: string): string {
  return storageKey(base, `typed:${chapter}:`);
}
