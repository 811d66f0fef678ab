/**
 * Makes the type declarations that the code editor gives to TypeScript: one bundled `index.d.ts` for each library a cell
 * sees, and the globals that name them. They go to `.cache/types/libraries.json` (virtual path → text), which the site
 * ships as one lazily fetched file. Bundling takes seconds, so it is skipped while nothing they are made of has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { root } from './command.ts';

const globals = join(root, 'src/kernel/globals');
const folder = join(root, '.cache/types');
const made = join(folder, 'libraries.json');
const stamp = join(folder, 'stamp');

/** The library that declares a tensor; the others import it instead of repeating its megabyte. */
const tensors = join(root, 'src/compute/tf.ts');

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const sources = ['src/kernel', 'src/compute', 'src/nn', 'src/datasets', 'src/course'];
  const files = (
    await Promise.all(
      sources.map((source) =>
        readdir(join(root, source), { recursive: true }).then((names) => names.map((name) => join(source, name))),
      ),
    )
  )
    .flat()
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const file of ['package-lock.json', 'src/tasks/types.ts', ...files])
    hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/** Bundles the declarations behind an entry file into one text. */
async function bundle(entry: string, external: readonly string[]): Promise<string> {
  const bundled = await rollup({
    // Augmentations of `Tensor` name the file they are bundled into.
    input: { index: entry },
    // D3 declares no types of its own; what Plot takes from it stays open.
    external: (id, importer) =>
      id === 'd3' || (importer !== undefined && external.includes(resolve(importer, '..', id))),
    plugins: [dts({ respectExternal: true, tsconfig: join(root, 'tsconfig.json') })],
    onwarn: () => undefined,
  });
  const { output } = await bundled.generate({ format: 'es', paths: { [tensors]: 'tf' } });
  await bundled.close();
  return output[0].code;
}

/** `export as namespace` makes a module's exports visible to scripts under one name. */
const asNamespace = (code: string, name: string): string => `${code}\nexport as namespace ${name};\n`;

/** Globals that a library stands behind: `tf.d.ts`, `Plot` in `plot.d.ts`, … */
async function namespaceLibrary(file: string, text: string): Promise<[string, string] | null> {
  const source = /^export \* from '([^']+)';$/m.exec(text)?.[1];
  const name = /^export as namespace (\w+);$/m.exec(text)?.[1];
  if (source === undefined || name === undefined) return null;
  const entry = source.startsWith('.') ? resolve(globals, source) : join(globals, file);
  const code = await bundle(entry, entry === tensors ? [] : [tensors]);
  return [`node_modules/${name}/index.d.ts`, asNamespace(code.replace(/^export as namespace \w+;$/gm, ''), name)];
}

/** Globals of the course's own: the types they import become one module called `scope`. */
async function scopeLibraries(file: string, text: string): Promise<[string, string][]> {
  const modules = [...new Set([...text.matchAll(/import\('([^']+)'\)/g)].map((match) => match[1] ?? ''))];
  const rewritten: [string, string] = [file, text.replaceAll(/import\('[^']+'\)/g, "import('scope')")];
  if (modules.length === 0) return [rewritten];
  const entry = join(folder, 'scope.ts');
  await writeFile(
    entry,
    modules.map((module) => `export type * from ${JSON.stringify(resolve(globals, module))};\n`).join(''),
  );
  const code = await bundle(entry, [tensors]);
  await rm(entry);
  return [['node_modules/scope/index.d.ts', code], rewritten];
}

async function makeTypes(): Promise<void> {
  const hash = await sourceHash();
  if (existsSync(made) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  await mkdir(folder, { recursive: true });
  const libraries: Record<string, string> = {};
  for (const file of (await readdir(globals)).filter((name) => name.endsWith('.d.ts')).sort()) {
    const text = await readFile(join(globals, file), 'utf8');
    const library = await namespaceLibrary(file, text);
    for (const [path, code] of library ? [library] : await scopeLibraries(file, text)) libraries[path] = code;
  }
  await writeFile(made, JSON.stringify(libraries));
  await writeFile(stamp, hash);
}

await makeTypes();
