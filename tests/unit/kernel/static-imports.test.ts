/** A cell that uses no TensorFlow.js never waits for it: nothing that the worker imports at its start is part of it. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { root } from '../../../src/tasks/command.ts';

/** What a module imports before it runs; types are none. */
function staticImports(file: string): string[] {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  return body.flatMap((statement) => {
    const isImport = ['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration'].includes(statement.type);
    const source = isImport && 'source' in statement ? statement.source : null;
    return typeof source?.value === 'string' ? [source.value] : [];
  });
}

/** Packages that a file and what it imports need before it runs, each with the chain of files that leads there. */
function packagesOf(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string, chain: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const source of staticImports(file)) {
      const path = source.replace(/\?.*$/, '');
      if (!path.startsWith('.')) found.set(path, `${chain} → ${source}`);
      else if (path.endsWith('.ts'))
        visit(join(dirname(file), path), `${chain} → ${relative(root, join(dirname(file), path))}`);
    }
  };
  visit(join(root, entry), entry);
  return found;
}

const isTensorFlow = (name: string): boolean => name.startsWith('@tensorflow/');

test('the worker imports no TensorFlow.js before a cell asks for it', () => {
  const packages = packagesOf('src/kernel/main.ts');
  expect([...packages].filter(([name]) => isTensorFlow(name)).map(([, chain]) => chain)).toEqual([]);
});

test('nor does what looks for a back end: TensorFlow.js, and each back end, come when they are tried', () => {
  expect([...packagesOf('src/compute/load.ts').keys()].filter(isTensorFlow)).toEqual([]);
});

test('what the search would find: the module that cells see as tf does import it', () => {
  expect([...packagesOf('src/compute/tf.ts').keys()].filter(isTensorFlow)).toContain('@tensorflow/tfjs-core');
});
