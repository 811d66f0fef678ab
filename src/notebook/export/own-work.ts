/** The reader's texts and outputs in a copy of the chapter's notebook. */
import { withTextOf } from './cases.ts';
import { joined, lines, type NotebookCell, type NotebookFile, type NotebookOutput } from './nbformat.ts';

/** A cell as the page has it now. */
export interface PresentCell {
  readonly name: string;
  readonly text: string;
  readonly modified: boolean;
  /** What a run of the present program showed; null where the recording still holds, empty where nothing does. */
  readonly outputs: readonly NotebookOutput[] | null;
}

/** Edited cells carry a tag that Jupyter shows. */
const tag = 'edited';

export function withOwnWork(notebook: NotebookFile, present: readonly PresentCell[]): NotebookFile {
  const byName = new Map(present.map((cell) => [cell.name, cell]));
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      const own = byName.get(cell.metadata.networks_by_hand?.cell ?? '');
      return own ? replaced(cell, own) : cell;
    }),
  };
}

function replaced(cell: NotebookCell, { text, modified, outputs }: PresentCell): NotebookCell {
  const note = { ...cell.metadata.networks_by_hand, ...(modified && { edited: true }) };
  return {
    ...cell,
    metadata: { ...cell.metadata, networks_by_hand: note, ...(modified && { tags: [tag] }) },
    source: lines(withTextOf(joined(cell.source), text)),
    outputs: [...(outputs ?? cell.outputs ?? [])],
  };
}
