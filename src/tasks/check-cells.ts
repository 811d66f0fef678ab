/**
 * Type-checks the cells of every chapter: `node src/tasks/check-cells.ts [chapter folder …]`. To TypeScript a chapter's
 * cells are global scripts that see each other and the declarations in `src/kernel/globals`, as they are in the editor. The
 * hidden cases of an exercise see them too, but are not seen; its solution takes the place of its cell.
 */
import { globSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { expectedCodes, typeRules } from '../notebook/type-rules.ts';
import { root } from './command.ts';

const options: ts.CompilerOptions = {
  ...typeRules,
  lib: [...typeRules.lib],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Legacy,
  allowImportingTsExtensions: true,
};

const isCases = (file: string): boolean => file.endsWith('.cases.ts');
const isSolution = (file: string): boolean => file.endsWith('.solution.ts');

const host = ts.createCompilerHost(options);
// They run as a block, whose names are its own.
host.readFile = (file) => {
  const text = ts.sys.readFile(file);
  return isCases(file) && text !== undefined ? `{${text}}` : text;
};

function problems(cells: readonly string[], previous?: ts.Program): { program: ts.Program; found: ts.Diagnostic[] } {
  const globals = globSync('src/kernel/globals/*.d.ts', { cwd: root }).map((file) => root + file);
  const program = ts.createProgram({
    rootNames: [...globals, ...cells],
    options,
    host,
    ...(previous && { oldProgram: previous }),
  });
  const found = cells.flatMap((cell) => {
    const file = program.getSourceFile(cell);
    return file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : [];
  });
  return { program, found: found.filter(({ code }) => !expectedCodes.has(code)) };
}

const cells = globSync('content/*/*/cells/*.ts', { cwd: root }).map((file) => root + file);
const chosen = process.argv.slice(2);
const chapters = Map.groupBy(cells, (cell) => dirname(dirname(cell)));
const format: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** The chapter as it is, and with each of its exercises solved. */
function variants(files: readonly string[]): string[][] {
  const plain = files.filter((file) => !isSolution(file));
  return [
    plain,
    ...files.filter(isSolution).map((solution) => {
      const solved = solution.replace('.solution.ts', '.ts');
      return [...plain.filter((file) => file !== solved), solution];
    }),
  ];
}

let program: ts.Program | undefined;
const found = new Set<string>();
for (const [chapter, files] of chapters) {
  if (chosen.length > 0 && !chosen.some((part) => relative(root, chapter).includes(part))) continue;
  for (const variant of variants(files)) {
    const result = problems(variant, program);
    program = result.program;
    for (const each of result.found) found.add(ts.formatDiagnosticsWithColorAndContext([each], format));
  }
}
for (const each of found) process.stdout.write(each);
process.exitCode = found.size > 0 ? 1 : 0;
