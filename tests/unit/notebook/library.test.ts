/** What a cell can use is named in three places: for the reader's TypeScript, for the graph of cells, and in the kernel. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { Emitter } from '../../../src/kernel/emitter.ts';
import { scopeOf } from '../../../src/kernel/scope/index.ts';
import { globals, library } from '../../../src/notebook/library.ts';
import { root } from '../../../src/tasks/command.ts';

const folder = join(root, 'src/kernel/globals');

/** The names that a declaration file makes global. */
function declaredIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ESNext);
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    return ts.isNamespaceExportDeclaration(statement) ? [statement.name.text] : [];
  });
}

const declared = new Map(readdirSync(folder).map((file) => [file, declaredIn(file)]));
const own = declared.get('javascript.d.ts') ?? [];

test('the names that cells have are those that TypeScript is told of, and those that the kernel provides', () => {
  const context = {
    emitter: new Emitter(() => undefined),
    language: 'en',
    inputs: {},
    kept: new Map(),
    began: 0,
    seeded: () => undefined,
  } as const;
  const provided = Object.keys(scopeOf(context, { root: '', fetch }, null));
  const told = [...declared.values()].flat().filter((name) => !own.includes(name));
  expect([...library].sort()).toEqual(told.toSorted());
  expect([...library].sort()).toEqual(provided.toSorted());
});

test('what TypeScript is told of JavaScript’s own globals is there for cells', () => {
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((name) => !globals.has(name))).toEqual([]);
});
