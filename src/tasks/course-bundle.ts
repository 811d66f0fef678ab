/**
 * Makes the one function that exported notebooks and scripts carry: all that the course's cells use, from `src/jupyter` and
 * what it imports, as plain JavaScript without an import. It goes to `.cache/jupyter/course.js`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type Plugin } from 'rollup';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, '.cache/jupyter');

/** Takes the types away, and the comments, which say nothing to those who read the notebook. */
const plainJavaScript: Plugin = {
  name: 'plain-javascript',
  // Some modules declare schemas beside what is used here; the bundler leaves the schemas out again.
  resolveId: (id) => (id === 'valibot' ? fileURLToPath(import.meta.resolve(id)) : null),
  async load(id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText } = ts.transpileModule(await readFile(id, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true },
    });
    return outputText;
  },
};

/** The text of `function networksByHand(libraries, settings) { … }`; a script calls its property `cell`. */
export async function bundleCourse(): Promise<string> {
  const bundled = await rollup({ input: join(root, 'src/jupyter/course.ts'), plugins: [plainJavaScript] });
  const { output } = await bundled.generate({ format: 'es', indent: false });
  await bundled.close();
  const [{ code, imports }] = output;
  if (imports.length > 0) throw new Error(`The course's bundle imports ${imports.join(', ')}`);
  const body = code.replace(/^export \{ course \};\s*$/m, '').trim();
  return `function networksByHand(libraries, settings) {
'use strict';
${body}
const { scope, cell } = course(libraries, settings);
networksByHand.cell = cell;
return scope;
}
`;
}

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'course.js'), await bundleCourse());
