import { describe, expect, test } from 'vitest';
import { localise } from '../../../src/markdown/localise.ts';

function both(text: string): { en: string; zh: string } {
  return { en: localise(text, 'en').text, zh: localise(text, 'zh').text };
}

describe('localise', () => {
  test('keeps the side of a trailing comment that is in the language', () => {
    expect(both('const x = [1];   // inputs /// 输入\nconst y = 2;')).toEqual({
      en: 'const x = [1];   // inputs\nconst y = 2;',
      zh: 'const x = [1];   // 输入\nconst y = 2;',
    });
  });

  test('keeps the side of a string, whatever its quotes', () => {
    expect(both(`f({ label: "bias /// 偏置", name: 'a /// 甲' })`)).toEqual({
      en: `f({ label: "bias", name: 'a' })`,
      zh: `f({ label: "偏置", name: '甲' })`,
    });
  });

  test('keeps the side of a template, with the expressions in it', () => {
    expect(both('print(`step ${n + 1} of ${m} /// 第 ${n + 1} 步，共 ${m} 步`)')).toEqual({
      en: 'print(`step ${n + 1} of ${m}`)',
      zh: 'print(`第 ${n + 1} 步，共 ${m} 步`)',
    });
  });

  test('resolves strings nested in a template that itself has one side', () => {
    expect(both('`${f("a /// 甲")}`')).toEqual({ en: '`${f("a")}`', zh: '`${f("甲")}`' });
  });

  test('resolves strings nested in the kept side of a template', () => {
    expect(both('`a ${f("b /// 乙")} /// 甲 ${f("b /// 乙")}`')).toEqual({
      en: '`a ${f("b")}`',
      zh: '`甲 ${f("乙")}`',
    });
  });

  test('leaves alone what has no separator, code that looks like one, and addresses', () => {
    const text = 'const a = b / c; // plain\nconst d = "http:///e";\nconst r = /x \\/\\/\\/ y/;\n/* 1 / 2 */';
    expect(both(text)).toEqual({ en: text, zh: text });
  });

  test('removes the line of a comment that stands alone and says nothing in the language', () => {
    expect(both('a();\n  // /// 只有中文\nb();\n// only English ///\nc();')).toEqual({
      en: 'a();\nb();\n// only English\nc();',
      zh: 'a();\n  // 只有中文\nb();\nc();',
    });
  });

  test('removes an empty trailing comment with the spaces before it', () => {
    expect(both('a();   // /// 中文\nb();')).toEqual({ en: 'a();\nb();', zh: 'a();   // 中文\nb();' });
  });

  test('removes a comment on the last line, without a line break after it', () => {
    expect(both('a();\n// /// 中文').en).toBe('a();\n');
  });

  test('resolves a block comment line by line and keeps its stars', () => {
    expect(both('/**\n * one /// 一\n * two /// 二\n */\na();')).toEqual({
      en: '/**\n * one\n * two\n */\na();',
      zh: '/**\n * 一\n * 二\n */\na();',
    });
    expect(both('f(/* one /// 一 */ 1)')).toEqual({ en: 'f(/* one */ 1)', zh: 'f(/* 一 */ 1)' });
    expect(both('f(/* /// 一 */ 1)')).toEqual({ en: 'f(1)', zh: 'f(/* 一 */ 1)' });
  });

  test('keeps indentation and types', () => {
    const text = 'function f<T>(x: T): T {\n  // same /// 同\n  return x as T; // out /// 出\n}';
    expect(both(text).zh).toBe('function f<T>(x: T): T {\n  // 同\n  return x as T; // 出\n}');
  });

  test('resolves comments once where the parser reads code twice', () => {
    expect(both('const f = async <T,>(x: T /* in /// 入 */) => x;').en).toBe(
      'const f = async <T,>(x: T /* in */) => x;',
    );
    expect(both('const g = (a: number, // one /// 一\n  b = "x /// 某") => a;').zh).toBe(
      'const g = (a: number, // 一\n  b = "某") => a;',
    );
  });

  test('resolves string literal types, so that they still match their values', () => {
    expect(both('const k: "a /// 甲" = "a /// 甲";').zh).toBe('const k: "甲" = "甲";');
  });

  test('tells which line of the file each line comes from', () => {
    expect(localise('a();\n// /// 一\nb();', 'en')).toEqual({ text: 'a();\nb();', lines: [1, 3] });
    expect(localise('a(); // one /// 一\nb("x /// 某");', 'zh').lines).toEqual([1, 2]);
  });

  test('allows top-level await and refuses broken code with a position', () => {
    expect(localise('const d = await digits();', 'en').text).toBe('const d = await digits();');
    expect(() => localise('const = 1;', 'en')).toThrow(SyntaxError);
  });
});
