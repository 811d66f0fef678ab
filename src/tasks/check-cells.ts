/**
 * Type-checks the cells of every chapter: `node src/tasks/check-cells.ts [chapter folder …]`. To TypeScript a chapter's
 * cells are global scripts that see each other and the declarations in `src/kernel/globals`, as they are in the editor.
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

function problems(cells: readonly string[], previous?: ts.Program): { program: ts.Program; found: ts.Diagnostic[] } {
  const globals = globSync('src/kernel/globals/*.d.ts', { cwd: root }).map((file) => root + file);
  const program = ts.createProgram({
    rootNames: [...globals, ...cells],
    options,
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
const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

let program: ts.Program | undefined;
let failed = false;
for (const [chapter, files] of chapters) {
  if (chosen.length > 0 && !chosen.some((part) => relative(root, chapter).includes(part))) continue;
  const result = problems(files, program);
  program = result.program;
  if (result.found.length === 0) continue;
  failed = true;
  process.stdout.write(ts.formatDiagnosticsWithColorAndContext(result.found, host));
}
process.exitCode = failed ? 1 : 0;
