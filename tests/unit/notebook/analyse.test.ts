import { Parser } from 'acorn';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { blank } from '../../../src/notebook/blank.ts';
import { CellSyntaxError } from '../../../src/notebook/syntax-error.ts';

function strip(text: string): string {
  return blank(text, analyse(text).blanks);
}

/** Runs of spaces as one: how wide a blank is follows from the lengths, which are compared as well. */
function squeeze(text: string): string {
  return text.replace(/ +/g, ' ');
}

function problem(text: string): CellSyntaxError {
  try {
    analyse(text);
  } catch (error) {
    if (error instanceof CellSyntaxError) return error;
    throw error;
  }
  throw new Error(`No problem found in ${text}`);
}

/** TypeScript, and the JavaScript it becomes. */
const forms: readonly (readonly [string, string])[] = [
  ['const x: number = 1', 'const x         = 1'],
  ['let y!: string', 'let y         ;'],
  ['let y: string;', 'let y        ;'],
  ['let u: unique symbol | null = null;', 'let u                       = null;'],
  ['const { a, b: { c } }: T = d;', 'const { a, b: { c } }    = d;'],
  [
    'function f<T extends object>(a?: T, ...b: T[]): a is T { return true }',
    'function f                  (a    , ...b     )         { return true }',
  ],
  ['function f(this: Window, a: number) {}', 'function f(              a        ) {}'],
  ['function f(this: Window) {}', 'function f(            ) {}'],
  ['function o(a: number): void; function o(a: any) {}', '                           ; function o(a     ) {}'],
  ['const f = <T,>(a: T): T => a', 'const f =     (a   )    => a'],
  ['const f = async <T>(a: T): Promise<T> => a', 'const f = async    (a   )             => a'],
  ['const f = (a?: number, b: string = "x"): void => {}', 'const f = (a         , b         = "x")       => {}'],
  [
    'const f = ({ a }: { a: number }, [b]: number[] = []) => a + b',
    'const f = ({ a }               , [b]           = []) => a + b',
  ],
  ['const f = (a: number): {\n  x: number;\n} => ({ x: a })', 'const f = (a         \n            \n) => ({ x: a })'],
  ['const f = (): [\n  number,\n] => [1]', 'const f = (   \n         \n) => [1]'],
  [
    'const f = (\n  a: number,\n): Array<\n  number\n> => [a]',
    'const f = (\n  a        ,\n         \n        \n) => [a]',
  ],
  ['type A = { a: 1 }', '                ;'],
  ['const a = 1\ntype T = 1\n(b)()', 'const a = 1\n         ;\n(b)()'],
  ['interface X extends Y<number> { z(): void }', '                                          ;'],
  ['declare const z: number', '                      ;'],
  ['declare function g(): void', '                         ;'],
  ['declare class K { a: number }', '                            ;'],
  ['declare global { interface A {} }', '                                ;'],
  ['declare module "x" { export const a: number }', '                                            ;'],
  ['declare enum E { A }', '                   ;'],
  ['namespace N { type A = 1; export interface B {} }', '                                                ;'],
  ['import type { A } from "b"', '                         ;'],
  ['a as b', 'a    ;'],
  ['a as b\n(c)', 'a    ;\n(c)'],
  ['const a = b as any\n[1].map(f)', 'const a = b      ;\n[1].map(f)'],
  ['const x = (a) as unknown as (b)', 'const x = (a)                 ;'],
  ['const x = ((a /* as */)) as T;', 'const x = ((a /* as */))     ;'],
  ['a satisfies b;', 'a            ;'],
  ['const o = { k: [1] as const } satisfies R', 'const o = { k: [1]          }            ;'],
  ['a!.b![0]!()', 'a .b [0] ()'],
  ['a!', 'a;'],
  ['(a as any) = 3; b! += 1; c!++', '(a       ) = 3; b  += 1; c ++'],
  [
    'f<number>(1); new Map<string, number>(); tag<string>`x`; a?.<number>(1)',
    'f        (1); new Map                (); tag        `x`; a?.        (1)',
  ],
  ['const g = f<string>\nh()', 'const g = f       ;\nh()'],
  ['const g = f<string>\n(h)()', 'const g = f        \n(h)()'],
  ['x = <const>["a"]', 'x =        ["a"]'],
  ['const n = < /* > */ number >(x)', 'const n =                   (x)'],
  ['for (const x: number of y) {}', 'for (const x         of y) {}'],
  ['for (let i: number = 0 as number; i < 3; i++) {}', 'for (let i         = 0          ; i < 3; i++) {}'],
  ['try {} catch (e: unknown) {}', 'try {} catch (e         ) {}'],
  ['if (a) b as T\nelse c as T', 'if (a) b    ;\nelse c    ;'],
  ['const f = () => { return x as {\n  a: 1\n} }', 'const f = () => { return x     \n      \n; }'],
  ['a ? (b as T) : (c): d => e', 'a ? (b     ) : (c)    => e'],
  [
    'abstract class Q { abstract z(): void; abstract k: number; m() {} }',
    '         class Q {                   ;                   ; m() {} }',
  ],
  ['class A<T> extends B<T> implements C, D<T> {}', 'class A    extends B                       {}'],
  ['const A = class implements C {}', 'const A = class              {}'],
  ['class A { private readonly x?: number = 1; static y!: string }', 'class A { x = 1; static y ; }'],
  [
    'class A { declare y: string; [k: string]: number; #p: number = 1 }',
    'class A {                  ;                    ; #p         = 1 }',
  ],
  ['class A {\n  get: number\n  foo() {}\n}', 'class A {\n  get ;\n  foo() {}\n}'],
  [
    'class A { constructor(); constructor(a?: number) {} m?(): void; static async *n<T>(a: T): any {} }',
    'class A {              ; constructor(a         ) {}          ; static async *n   (a   )      {} }',
  ],
  [
    'class A { public static readonly [k]?: number; protected get g(): number { return 1 } }',
    'class A {        static          [k]         ;           get g()         { return 1 } }',
  ],
  ['class A { static { let a: number = 1 } }', 'class A { static { let a         = 1 } }'],
  ['class A extends (B as any)<T> implements C {}', 'class A extends (B       )                 {}'],
  ['enumerate(1); type = declare', 'enumerate(1); type = declare'],
  ['const s = "a as b"; // x: number', 'const s = "a as b"; // x: number'],
  ['const 数: number = 1;\r\nlet b: 串\r\n(c)', 'const 数         = 1;\r\nlet b  ;\r\n(c)'],
];

describe('analyse', () => {
  test.each(forms)('%s becomes JavaScript in place', (text, expected) => {
    const body = strip(text);
    expect(squeeze(body)).toBe(squeeze(expected));
    expect(body.length).toBe(text.length);
    expect(body.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
    expect(() => Parser.parse(body, { sourceType: 'module', ecmaVersion: 'latest' })).not.toThrow();
  });

  test.each([
    ['enum E { A }', 1, 1],
    ['const enum E { A }', 1, 1],
    ['namespace N { export const a = 1 }', 1, 1],
    ['let a;\nclass A { constructor(private q: number) {} }', 2, 23],
    ['@dec class R {}', 1, 1],
    ['class R { accessor x = 1 }', 1, 11],
    ['import a from "b"', 1, 1],
    ['import { type A } from "b"', 1, 1],
    ['import x = require("y")', 1, 1],
    ['print(1);\nawait import("./kernel.js")', 2, 7],
    ['const f = async () => {\n  const { a } = (await import(`x${1}`)) as B;\n};', 2, 24],
    ['new Map([[() => import.meta.url, 1]])', 1, 17],
    ['export const a = 1', 1, 1],
    ['export default 1', 1, 1],
    ['{ using a = b }', 1, 3],
    ['const f = async <\n  T,\n>(a: T) => a', 1, 17],
  ])('%s is more than types and refused at its place', (text, line, column) => {
    expect(problem(text)).toMatchObject({ line, column });
  });

  test('a syntax error has a line, a column and words in both languages', () => {
    const error = problem('const a = 1;\nconst b = (2;\n');
    expect(error).toMatchObject({ line: 2, column: 13 });
    expect(error.in('en')).toMatch(/does not belong here/);
    expect(error.in('zh')).toMatch(/意外/);
  });

  test('a name declared twice is found', () => {
    expect(problem('let a = 1;\nlet a = 2;').in('en')).toBe('“a” is already declared in this cell.');
  });

  test('top-level await is allowed, in loops too', () => {
    expect(analyse('const a = await b; for await (const c of d) e(c)').uses).toEqual(['b', 'd', 'e']);
  });
});

describe('names', () => {
  test.each([
    ['const a = 1, { b, c: [d = e, ...f], ...g } = h', ['a', 'b', 'd', 'f', 'g'], ['e', 'h']],
    ['var a; { var b; let c = 1; c } function d() { var e; e } class F {}', ['a', 'b', 'd', 'F'], []],
    ['for (var i = 0; i < n; i++) {}', ['i'], ['n']],
    ['for (const i of xs) i; for (const k in i) k', [], ['xs', 'i']],
    ['f(); function f() { return g(arguments.length) }', ['f'], ['g']],
    ['const f = function g() { return g }; g', ['f'], ['g']],
    ['const k = class C extends D { [p] = q; static r() { return C } #s = 1 }', ['k'], ['D', 'p', 'q']],
    ['const o = { a, b: c, [d]: e, f() { return f }, get g() { return 1 } }', ['o'], ['a', 'c', 'd', 'e', 'f']],
    ['(a, { b = c } = d, ...e) => a + b + e + g', [], ['c', 'd', 'g']],
    ['try { a } catch ({ message }) { message } finally { b }', [], ['a', 'b']],
    ['try { a } catch { a }', [], ['a']],
    ['outer: for (;;) { break outer } a.b.c; a["x"][y]', [], ['a', 'y']],
    ['switch (a) { case b: let c = 1; c }', [], ['a', 'b']],
    ['if (a) { function g() {} g() } g', [], ['a', 'g']],
    ['`${a} ${`${b}`}`; tag`${c}`; a?.[d]?.(e); new F(); typeof z', [], ['a', 'b', 'tag', 'c', 'd', 'e', 'F', 'z']],
    ['let x: Foo = y as Bar; function f(a: Baz): asserts a is Qux {}', ['x', 'f'], ['y']],
    ['interface I {} type T = typeof a; const t = {} as T', ['t'], []],
    ['class A { static { var v = w; v } }', ['A'], ['w']],
    ['({ a: b.c, d } = e); [f, ...g] = h', [], ['b', 'd', 'e', 'f', 'g', 'h']],
  ] as const)('of %s', (text, defines, uses) => {
    const found = analyse(text);
    expect([...found.defines].sort()).toEqual([...defines].sort());
    expect([...found.uses].sort()).toEqual([...uses].sort());
  });

  test('assignments to names from outside are told, with their place', () => {
    const found = analyse('let mine = 1;\nmine = other;\nother += 1; ({ a: b } = c); d++; for (e of f) {}');
    expect(found.assigns).toEqual(['other', 'b', 'd', 'e']);
    expect(found.at['other']).toBe(28);
    expect(found.at['mine']).toBe(4);
  });

  test.each([
    ['let a = 1; a = 2; a++; for (a of b) {}', []],
    ['let a = 1; const up = () => { a += 1; }; const b = 1;', ['a']],
    ['let a, b, c; function f(b) { [a, b] = [1, 2]; { let c; c = 3; } }', ['a']],
    ['let a; class A { static { a = 1; } set(x) { ({ x: A.a } = x); } }', ['a']],
    ['function f() { if (1) f = 2; other = 3; }', ['f']],
    ['var a; { function g() { for (a in {}); } }', ['a']],
  ] as const)('names that a function may change later: %s', (text, live) => {
    expect(analyse(text).live).toEqual(live);
  });

  test('uses are in order of first use', () => {
    expect(analyse('c(a, b); a').uses).toEqual(['c', 'a', 'b']);
  });

  test('names like those of Object.prototype are ordinary names', () => {
    const found = analyse('constructor; toString(); const valueOf = hasOwnProperty');
    expect(found.uses).toEqual(['constructor', 'toString', 'hasOwnProperty']);
    expect(found.at['constructor']).toBe(0);
  });
});
