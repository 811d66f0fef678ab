import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastNode, HastVisitorContext } from 'satteri';
import { isLanguage, type Language } from '../course/language.ts';

/** Where in a chapter something stands, for messages and for the words around it. */
export interface Place {
  /** Path below the working directory. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly language: Language;
}

/** The place of a node; a plugin that asks for it sets `options: { position: true }`. */
export function placeOf(node: Readonly<HastNode>, context: Pick<HastVisitorContext, 'fileURL'>): Place {
  const path = context.fileURL ? fileURLToPath(context.fileURL) : 'text.mdx';
  const name = basename(path, '.mdx');
  return {
    file: relative(process.cwd(), path),
    line: node.position?.start.line ?? 1,
    language: isLanguage(name) ? name : 'en',
  };
}
