import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { expectedCodes, typeRules } from '../../../src/notebook/type-rules.ts';
import { root } from '../../../src/tasks/command.ts';

let libraries: Record<string, string> = {};

beforeAll(() => {
  execFileSync(process.execPath, ['src/tasks/types.ts'], { cwd: root });
  libraries = JSON.parse(readFileSync(`${root}.cache/types/libraries.json`, 'utf8')) as Record<string, string>;
}, 60_000);

/** What TypeScript says of cells, seeing the editor's libraries and nothing else. */
function problems(cells: Record<string, string>): string[] {
  const options: ts.CompilerOptions = {
    ...typeRules,
    lib: [...typeRules.lib],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Legacy,
  };
  const files = new Map(Object.entries({ ...libraries, ...cells }).map(([path, text]) => [`/${path}`, text]));
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.readFile = (path) => files.get(path) ?? disk.readFile(path);
  host.fileExists = (path) => files.has(path) || disk.fileExists(path);
  host.directoryExists = () => true;
  host.getCurrentDirectory = () => '/';
  host.getSourceFile = (path, target) => {
    const text = files.get(path);
    return text === undefined ? disk.getSourceFile(path, target) : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  return Object.keys(cells)
    .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(`/${path}`)))
    .filter(({ code }) => !expectedCodes.has(code))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('a cell sees TensorFlow.js with chained operations, Plot, the helpers and the other cells', () => {
  const cells = {
    'a.ts': 'const w = tf.tensor2d([[1, 2]]);\nconst m: tf.Tensor = w.matMul(w.transpose()).relu().sum();',
    'b.ts':
      'const b = view(Inputs.range([-3, 3], { label: "b", value: 0 }));\nb.toFixed(2);\n' +
      'display(Plot.plot({ marks: [Plot.line([[1, 2]])] }));\nconst data = await m.data();\nprint(data[0], nn);\n' +
      'const { images } = await digits();\nimages.length;',
  };
  expect(problems(cells)).toEqual([]);
}, 60_000);

test('a misspelled operation and a wrong type are found', () => {
  const found = problems({ 'a.ts': 'tf.tensr([1]);\nconst text: string = tf.scalar(1).dataSync()[0] ?? 0;' });
  expect(found).toHaveLength(2);
  expect(found[0]).toContain("'tensr' does not exist");
}, 60_000);
