/**
 * Understands a cell's TypeScript with a parser small enough for the browser. One parse tells what to blank and, of what is
 * left, the names; so what runs is what was understood. Where the parser is more lenient than JavaScript, the names' pass
 * makes up for it; the tests hold both against a parser of JavaScript.
 */
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser, type Options, type Program } from 'acorn';
import { blanks } from './analysis/blanks.ts';
import { names } from './analysis/names.ts';
import { isNode } from './analysis/node.ts';
import { syntaxWords } from './analysis/syntax-words.ts';
import type { Compiled } from './compiled.ts';
import { placeOf } from './place.ts';
import { CellSyntaxError } from './syntax-error.ts';

const TypeScript = Parser.extend(tsPlugin());
const options: Options = { sourceType: 'module', ecmaVersion: 'latest', allowAwaitOutsideFunction: true };

/** Understands a cell's text. Throws `CellSyntaxError`. */
export function analyse(text: string): Compiled {
  // The TypeScript parser works only with locations switched on.
  const program: unknown = parse(text, () => TypeScript.parse(text, { ...options, locations: true }));
  if (!isNode(program)) throw new TypeError('The parser yielded no program');
  const found = blanks(text, program);
  return { blanks: found, ...names(text, program, found) };
}

function parse(text: string, run: () => Program): Program {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number')) throw error;
    const { line, column } = placeOf(text, error.pos);
    throw new CellSyntaxError(syntaxWords(error.message), line, column);
  }
}
