import type { Language } from '../course/language.ts';
import type { CellError } from '../protocol/messages.ts';
import type { Cell } from './cell.ts';
import { CellSyntaxError } from './syntax-error.ts';
import { say } from './words.ts';

/**
 * Understands the cells whose text has changed. The parser is loaded for that alone, so that running unedited cells never
 * waits for it. A text that cannot be understood leaves the cell with a problem, and with what its last good text declared.
 */
export async function compile(cells: Iterable<Cell>, language: Language): Promise<void> {
  for (const cell of cells) {
    const { text } = cell;
    if (cell.understood === text) continue;
    if (text === cell.source.text) {
      Object.assign(cell, { compiled: cell.source.compiled, understood: text, problem: null });
      continue;
    }
    try {
      const { analyse } = await import('./analyse.ts');
      Object.assign(cell, { compiled: analyse(text), understood: text, problem: null });
    } catch (error) {
      if (error instanceof CellSyntaxError)
        Object.assign(cell, { understood: text, problem: syntaxError(cell.name, error, language) });
      // Not marked as understood: the next run tries to load the parser again.
      else cell.problem = { name: '', message: say((w) => w.compilerMissing)[language], frames: [] };
    }
  }
}

function syntaxError(cell: string, error: CellSyntaxError, language: Language): CellError {
  return { name: '', message: error.in(language), frames: [{ cell, line: error.line, column: error.column }] };
}
