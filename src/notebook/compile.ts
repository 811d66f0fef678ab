import type { Language } from '../course/language.ts';
import type { CellError } from '../protocol/messages.ts';
import { syntaxWords } from './analysis/syntax-words.ts';
import type { Cell } from './cell.ts';
import { CellSyntaxError } from './syntax-error.ts';

export type Parser = Pick<typeof import('./analyse.ts'), 'analyse'>;

/** Null where it cannot be loaded; the next call tries again. */
export function loadParser(): Promise<Parser | null> {
  return import('./analyse.ts').catch(() => null);
}

/**
 * Understands a cell's present text; without a parser, the course's own only. One that cannot be understood leaves what the
 * cell's last good text declared.
 */
export function read(cell: Cell, parser: Parser | null, language: Language): void {
  const { text, source } = cell;
  if (text === source.text) {
    Object.assign(cell, { compiled: source.compiled, understood: text, unreadable: null });
    return;
  }
  if (parser === null) return;
  try {
    Object.assign(cell, { compiled: parser.analyse(text), understood: text, unreadable: null });
  } catch (error) {
    Object.assign(cell, { understood: text, unreadable: problemOf(cell.name, error, language) });
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
