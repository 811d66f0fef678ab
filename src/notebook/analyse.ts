/**
 * Understands a cell's TypeScript with a parser small enough for the browser. The text is parsed twice: as TypeScript, to
 * find what to blank, and what is left as JavaScript, to find its names; so what is going to run is known to be JavaScript.
 */
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser, type Options, type Program } from 'acorn';
import { blanks } from './analysis/blanks.ts';
import { refuseLoading } from './analysis/loading.ts';
import { names } from './analysis/names.ts';
import { isNode } from './analysis/node.ts';
import { syntaxWords } from './analysis/syntax-words.ts';
import { blank } from './blank.ts';
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
  const body = blank(text, found);
  const script = parse(text, () => Parser.parse(body, options));
  const tree: unknown = script;
  if (isNode(tree)) refuseLoading(text, tree);
  return { blanks: found, ...names(script) };
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
