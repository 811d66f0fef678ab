import type { CellView } from '../../src/notebook/view.ts';

/** A cell at rest, as the static page shows it. */
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
