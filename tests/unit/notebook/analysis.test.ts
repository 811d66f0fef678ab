/** What one parse tells of a text, held against a parser of JavaScript that reads what is left of it. */
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'acorn';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { names } from '../../../src/notebook/analysis/names.ts';
import { isNode } from '../../../src/notebook/analysis/node.ts';
import { blank } from '../../../src/notebook/blank.ts';
import type { Compiled } from '../../../src/notebook/compiled.ts';
import { CellSyntaxError } from '../../../src/notebook/syntax-error.ts';
import { root } from '../../../src/tasks/command.ts';

const options = { sourceType: 'module', ecmaVersion: 'latest', allowAwaitOutsideFunction: true } as const;
const cells = globSync('content/**/cells/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));

function understood(text: string): Compiled | null {
  try {
    return analyse(text);
  } catch (error) {
    if (error instanceof CellSyntaxError) return null;
    throw error;
  }
}

/** The names that a parser of JavaScript finds in what is left of a text. */
function ofJavaScript(text: string, { blanks }: Compiled): Omit<Compiled, 'blanks'> {
  const body = blank(text, blanks);
  const program: unknown = Parser.parse(body, options);
  if (!isNode(program)) throw new TypeError('no program');
  return names(body, program, []);
}

test('the names of every cell of the course are those of the JavaScript that is left of it', () => {
  expect(cells.length).toBeGreaterThan(30);
  for (const text of cells) {
    const { blanks, ...found } = analyse(text);
    expect(found).toEqual(ofJavaScript(text, { blanks, ...found }));
  }
});

test.each([
  ...['eval = 1', 'let eval', '({ eval } = a)', '[arguments] = a', 'eval++', 'function arguments() {}', 'var this'],
  ...['({ a: arguments } = b)', '(eval as any) = 1', '({ a } += 0)', '[a] += 1', 'delete a', 'delete (a as any)'],
  ...['new super()', 'class A extends B { f() { new super.x() } constructor() { new super() } }', 'let a; let a'],
  ...['<T>{ a: 1 }', 'const f = () => <T>{ a: 1 }', '<T>function f() {}', 'const a = <number>*(x)', 'const a = <T>'],
  ...['import("a")', 'import.meta.url', 'const a = () => import("b" as string)', '`${import("a")}`', 'import "a"'],
  ...['return 1', 'yield = 1', 'with (a) {}', '010', 'super()', 'a ?? b || c', 'class A { m() { this.#b } }', '/a/gg'],
])('%s is refused, as JavaScript would or for what it does', (text) => {
  expect(understood(text)).toBeNull();
});

test('whatever text is understood, what is left of it is JavaScript with the same names', () => {
  const random = mulberry(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const tokens = cells.map((text) => text.match(/\s+|[\w$]+|=>|\.\.\.|\?\.|"[^"\n]*"|[^]/g) ?? []);
  const spice = [
    ...[' as ', '<', '>', '(', ')', '{', '}', '?', '!', ':', '\n', ';', '=>', '/', 'as any', 'satisfies T', '<T>'],
    ...[
      'type',
      'declare ',
      'abstract ',
      'async ',
      'await ',
      'function ',
      'class ',
      '= ',
      '...',
      '/re/g',
      'this',
      ': T',
    ],
  ];
  let read = 0;
  for (let round = 0; round < 1500; round += 1) {
    const words = [...pick(tokens)];
    const at = Math.floor(random() * words.length);
    words.splice(at, random() < 0.4 ? 1 : 0, pick(random() < 0.5 ? spice : pick(tokens)));
    const text = words.join('');
    const found = understood(text);
    if (!found) continue;
    read += 1;
    // What the engine refuses does not run at all.
    const left = attempt(() => ofJavaScript(text, found));
    if (left) expect({ blanks: found.blanks, ...left }, text).toEqual(found);
  }
  expect(read).toBeGreaterThan(200);
});

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A small generator of numbers in [0, 1), the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
