import type { Language } from '../course/language.ts';
import type { CellError } from '../protocol/messages.ts';
import type { Cell } from './cell.ts';
import { syntaxWords } from './analysis/syntax-words.ts';
import { CellSyntaxError } from './syntax-error.ts';
import { say } from './words.ts';

/**
 * Understands the cells whose text has changed. The parser is loaded for that alone, so that running unedited cells never
 * waits for it. A text that cannot be understood leaves the cell with a problem, and with what its last good text declared.
 */
export async function compile(cells: Iterable<Cell>, language: Language): Promise<void> {
  for (const cell of cells) {
    const { text } = cell;
    if (text === cell.source.text) {
      Object.assign(cell, { compiled: cell.source.compiled, understood: text, problem: null });
      continue;
    }
    if (cell.understood === text) continue;
    const parser = await import('./analyse.ts').catch(() => null);
    if (parser === null) {
      // Not marked as understood: the next run tries to load the parser again.
      cell.problem = { name: '', message: say((w) => w.compilerMissing)[language], frames: [] };
      continue;
    }
    try {
      Object.assign(cell, { compiled: parser.analyse(text), understood: text, problem: null });
    } catch (error) {
      Object.assign(cell, { understood: text, problem: problemOf(cell.name, error, language) });
    }
  }
}

function problemOf(cell: string, error: unknown, language: Language): CellError {
  if (error instanceof CellSyntaxError)
    return { name: '', message: error.in(language), frames: [{ cell, line: error.line, column: error.column }] };
  return {
    name: '',
    message: syntaxWords(error instanceof Error ? error.message : String(error))[language],
    frames: [],
  };
}
