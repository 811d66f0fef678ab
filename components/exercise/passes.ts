import type { CellView } from '../../src/notebook/view.ts';

/** The cell has run as it stands, and every check in it passed. */
export function passes({ state, outputs }: Pick<CellView, 'state' | 'outputs'>): boolean {
  const tones = outputs.flatMap(({ output }) =>
    output.kind === 'text' && output.tone !== 'plain' ? [output.tone] : [],
  );
  return state === 'done' && tones.length > 0 && tones.every((tone) => tone === 'good');
}
