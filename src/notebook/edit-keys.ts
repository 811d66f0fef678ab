import { storageKey } from '../course/storage-key.ts';

/** Every saved edit of a chapter (`mathematics/neuron`) has a key in `localStorage` that starts so. */
export function editKeys(base: string, chapter: string): string {
  return storageKey(base, `edit:${chapter}:`);
}

/** What is typed before the notebook is there waits under keys that start so; the notebook makes edits of it. */
export function typedKeys(base: string, chapter: string): string {
  return storageKey(base, `typed:${chapter}:`);
}
