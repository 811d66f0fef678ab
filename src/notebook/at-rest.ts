import type { CellView } from './view.ts';

/** A cell before anything has happened to it: as the static page shows it, and as a session begins. */
export function atRest(name: string, text: string): CellView {
  return {
    name,
    text,
    original: text,
    modified: false,
    outdated: false,
    unsaved: null,
    conflict: null,
    editedIn: null,
    offered: null,
    state: 'idle',
    outputs: [],
    ran: false,
    runs: null,
    problem: null,
    error: null,
    ms: null,
    tensors: null,
  };
}
