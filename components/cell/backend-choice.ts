/** Which back end a reader asked for: in the address of the page, or earlier on this machine. */
import { storageKey } from '../../src/course/storage-key.ts';
import { backendChoices, type BackendChoice } from '../../src/protocol/messages.ts';

const key = storageKey(import.meta.env.BASE_URL, 'backend');

const known = (name: string | null | undefined): BackendChoice | null =>
  backendChoices.find((choice) => choice === name) ?? null;

/** `?backend=wasm` in the address goes before what was chosen earlier. */
export function wantedBackend(search: string, storage: Storage | null): BackendChoice {
  return known(new URLSearchParams(search).get('backend')) ?? known(storage?.getItem(key)) ?? 'auto';
}

export function keepBackend(choice: BackendChoice, storage: Storage | null): void {
  try {
    storage?.setItem(key, choice);
  } catch {
    // A full storage costs the reader nothing but this choice at the next visit.
  }
}
