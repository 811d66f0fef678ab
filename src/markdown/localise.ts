/**
 * A cell's file holds both languages: in a comment, a string or a template, ` /// ` parts English (before) from
 * Chinese (after). Localising keeps one side and touches nothing else, so positions shift only where words were.
 */
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser, type Comment } from 'acorn';
import type { Language } from '../course/language.ts';
import { isNode } from '../notebook/analysis/node.ts';

type Range = readonly [start: number, end: number];

const parser = Parser.extend(tsPlugin());
const separator = /(?<=^|\s)\/\/\/(?=\s|$)/;

/** A cell in one language, and where each of its lines came from. */
export interface Localised {
  readonly text: string;
  /** For each line of `text`, the line of the file that it comes from, counted from 1. */
  readonly lines: readonly number[];
}

/**
 * @param text a cell's TypeScript, with both languages
 * @throws SyntaxError of acorn, with `loc.line` (from 1) and `loc.column` (from 0)
 */
export function localise(text: string, language: Language): Localised {
  const comments: Comment[] = [];
  const tree = parser.parse(text, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowAwaitOutsideFunction: true,
    locations: true,
    onComment: comments,
  });
  const cuts: Range[] = [...cutsOfWords(tree, text, language)];
  const seen = new Set<number>();
  for (const comment of comments) {
    // A parser that tries a second reading of some code reports its comments twice.
    if (!seen.has(comment.start)) cuts.push(...cutsOfComment(comment, text, language));
    seen.add(comment.start);
  }
  return { text: without(text, cuts), lines: linesLeft(text, cuts) };
}

/** What to cut inside string literals and templates, at any depth of a syntax tree. */
function* cutsOfWords(node: unknown, text: string, language: Language): Generator<Range> {
  if (typeof node !== 'object' || node === null) return;
  if (isNode(node)) {
    if (node.type === 'Literal' && /^["']/.test(text.slice(node.start, node.end))) {
      yield* cutsOfSides(text, node.start + 1, node.end - 1, [[node.start + 1, node.end - 1]], language);
    } else if ('quasis' in node && Array.isArray(node.quasis)) {
      const pieces = node.quasis.filter(isNode).map(({ start, end }): Range => [start, end]);
      yield* cutsOfSides(text, pieces[0]?.[0] ?? node.start, pieces.at(-1)?.[1] ?? node.end, pieces, language);
    }
  }
  for (const child of Object.values(node)) yield* cutsOfWords(child, text, language);
}

/** Cuts the other language's side of `text[start, end)`, whose separator stands in one of `pieces`. */
function* cutsOfSides(
  text: string,
  start: number,
  end: number,
  pieces: readonly Range[],
  language: Language,
): Generator<Range> {
  for (const [from, to] of pieces) {
    const found = separator.exec(text.slice(from, to));
    if (!found) continue;
    const at = from + found.index;
    if (language === 'en') yield [spacesBefore(text, at, start), end];
    else yield [start, spacesAfter(text, at + 3, end)];
    return;
  }
}

function* cutsOfComment(comment: Comment, text: string, language: Language): Generator<Range> {
  const close = comment.type === 'Block' ? 2 : 0;
  const inside: Range = [comment.start + 2, comment.end - close];
  if (!separator.test(text.slice(...inside))) return;
  const cuts: Range[] = [];
  // Each line of a block has its own two sides; what leads it (spaces, a star) belongs to both.
  let from = inside[0];
  for (const line of text.slice(...inside).split('\n')) {
    const lead = /^[ \t]*(?:\*[ \t]+)?/.exec(line)?.[0].length ?? 0;
    const end = from + line.trimEnd().length;
    const start = Math.min(from + lead, end);
    const tail = comment.type === 'Block' && from + line.length === inside[1] ? from + line.length - end : 0;
    cuts.push(...cutsOfSides(text, start, end + (line.trim() === '' ? tail : 0), [[start, end]], language));
    from += line.length + 1;
  }
  const left = without(
    text.slice(...inside),
    cuts.map(([a, b]): Range => [a - inside[0], b - inside[0]]),
  );
  if (/[^\s*]/.test(left)) yield* cuts;
  else yield wholeLine(text, comment.start, comment.end);
}

/** A comment of which nothing is left goes with the spaces before it, and with its line if it stood there alone. */
function wholeLine(text: string, start: number, end: number): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = spacesBefore(text, start, lineStart);
  if (text.slice(end, lineEnd === -1 ? text.length : lineEnd).trim() !== '')
    return [start, spacesAfter(text, end, text.length)];
  return from === lineStart && lineEnd !== -1 ? [lineStart, lineEnd + 1] : [from, end];
}

function spacesBefore(text: string, at: number, least: number): number {
  while (at > least && /[ \t]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function spacesAfter(text: string, at: number, most: number): number {
  while (at < most && /[ \t]/.test(text.charAt(at))) at += 1;
  return at;
}

function without(text: string, cuts: readonly Range[]): string {
  return kept(text, cuts)
    .map((range) => text.slice(...range))
    .join('');
}

/** The line of `text` that each line begins in once the cuts are made. */
function linesLeft(text: string, cuts: readonly Range[]): number[] {
  const lines: number[] = [];
  let fresh = true;
  for (const [start, end] of kept(text, cuts)) {
    let line = text.slice(0, start).split('\n').length;
    for (const piece of text.slice(start, end).split(/(?<=\n)/)) {
      if (fresh) lines.push(line);
      fresh = piece.endsWith('\n');
      line += 1;
    }
  }
  return lines;
}

/** The ranges of `text` that the cuts leave. */
function kept(text: string, cuts: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const [start, end] of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (start > at) ranges.push([at, start]);
    at = Math.max(at, end);
  }
  return [...ranges, [at, text.length]];
}
