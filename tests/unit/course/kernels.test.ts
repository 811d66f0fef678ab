import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { rowKernels } from '../../../src/compute/fused/row-kernels.ts';
import { rules } from '../../../src/compute/fused/rules.ts';
import { anchorOf, readKernels } from '../../../src/course/kernels.ts';

const list = 'content/kernels.yaml';
const kernels = readKernels(readFileSync(list, 'utf8'), list).flatMap((group) => group.kernels);
const read = (file: string): string => readFileSync(`src/compute/${file}`, 'utf8');

test('every kernel shows files that exist, each on one page only', () => {
  const files = kernels.flatMap((kernel) => kernel.files);
  expect(files.filter((file) => !existsSync(`src/compute/${file}`))).toEqual([]);
  expect(files.filter((file, i) => files.indexOf(file) !== i)).toEqual([]);
});

test('every operation of the fused kernels is named on a page, and every name is one of the code', () => {
  const named = new Set(kernels.flatMap(({ operations }) => operations));
  const fused = [...rules, ...Object.values(rowKernels)].map(({ name }) => name);
  expect(fused.filter((name) => !named.has(name))).toEqual([]);
  const code = kernels.flatMap(({ files }) => files.map(read)).join('\n');
  expect([...named].filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});

test.each([
  ...['wasm/register.ts', 'wasm/simd/program.ts', 'cpu/register.ts', 'replacements.ts'],
  ...['fused/rules.ts', 'fused/fuse.ts'],
])('every kernel that %s brings together has its page', (file) => {
  const shown = new Set(kernels.flatMap((kernel) => kernel.files));
  const brought = [...read(file).matchAll(/from '\.\/(\S+)'/g)].map(([, name = '']) =>
    posix.join(posix.dirname(file), name),
  );
  expect(brought.length).toBeGreaterThan(0);
  expect(brought.filter((each) => !shown.has(each))).toEqual([]);
});

test('a file’s anchor is its path without slashes and dots', () => {
  expect(anchorOf('wasm/simd/tile.ts')).toBe('wasm-simd-tile');
});

test('a name that is no file is refused with its line', () => {
  const yaml = `- title: { en: a, zh: a }
  kernels:
    one:
      title: { en: a, zh: a }
      text: { en: a, zh: a }
      operations: []
      files: [../secret]
`;
  expect(() => readKernels(yaml, 'k.yaml')).toThrow(/k\.yaml:7:.*no file such as/);
});
