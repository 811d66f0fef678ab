/**
 * What stands beside the cell of an exercise: `name.cases.ts`, hidden cases that run after it, and `name.solution.ts`, the
 * cell solved.
 */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AuthorError } from '../course/author-error.ts';
import type { Language } from '../course/language.ts';
import { analyse } from '../notebook/analyse.ts';
import { blank } from '../notebook/blank.ts';
import type { Cases } from '../notebook/compiled.ts';
import { CellSyntaxError } from '../notebook/syntax-error.ts';
import { localise } from './localise.ts';

/** A file name of a cell, or of what belongs to the exercise in it. */
export const exerciseFile = /^([a-z][a-z0-9-]*)\.(cases|solution)\.ts$/;

/** @throws AuthorError naming file and line, where the text is no TypeScript */
export async function readCases(folder: string, cell: string, language: Language): Promise<Cases | null> {
  const text = await readText(folder, `${cell}.cases.ts`, language);
  if (text === null) return null;
  const file = relative(process.cwd(), join(folder, 'cells', `${cell}.cases.ts`));
  try {
    const { blanks, uses } = analyse(text);
    return { body: `{\n${blank(text, blanks)}\n}`, uses };
  } catch (error) {
    if (error instanceof CellSyntaxError) throw new AuthorError(file, error.line, error.message, { cause: error });
    throw error;
  }
}

/** The whole text of the solved cell; null where there is none. */
export function readSolution(folder: string, cell: string, language: Language): Promise<string | null> {
  return readText(folder, `${cell}.solution.ts`, language);
}

async function readText(folder: string, file: string, language: Language): Promise<string | null> {
  const text = await readFile(join(folder, 'cells', file), 'utf8').catch(() => null);
  return text === null ? null : localise(text.trimEnd(), language).text;
}
