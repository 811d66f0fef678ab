/** Runs a chapter's files as a reader does who has Deno and Jupyter, and says what they show. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { inject } from 'vitest';
import { joined, notebookFile, type NotebookCell, type NotebookFile } from '../../src/notebook/export/nbformat.ts';
import { command } from '../../src/tasks/command.ts';

const { dir, jupyter } = inject('exported');
const driver = fileURLToPath(new URL('execute.py', import.meta.url));

export const canRun = jupyter !== null;

/** The notebook that a chapter's page offers: `en/mathematics/neuron`. */
export async function offeredNotebook(page: string): Promise<NotebookFile> {
  return v.parse(notebookFile, JSON.parse(await readFile(`${fileOf(page)}.ipynb`, 'utf8')));
}

export function offeredScript(page: string): Promise<string> {
  return readFile(`${fileOf(page)}.ts`, 'utf8');
}

function fileOf(page: string): string {
  return join(dir, page, page.split('/').at(-1) ?? '');
}

/** Away from this project: a `package.json` above would make Deno look for packages there. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'notebook-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function executeNotebook(notebook: NotebookFile): Promise<NotebookFile> {
  return inFolder(async (folder) => {
    const [source, target] = [join(folder, 'chapter.ipynb'), join(folder, 'executed.ipynb')];
    await writeFile(source, JSON.stringify(notebook));
    const { python = '', env = {} } = jupyter ?? {};
    const { code, output } = await command(python, [driver, source, target, folder], { env });
    if (code !== 0) throw new Error(output);
    return v.parse(notebookFile, JSON.parse(await readFile(target, 'utf8')));
  });
}

export function runScript(text: string): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'chapter.ts');
    await writeFile(file, text);
    const { deno = '', env = {} } = jupyter ?? {};
    const { code, output } = await command(deno, ['run', '--allow-all', file], { env });
    if (code !== 0) throw new Error(output);
    return output;
  });
}

const displayed = v.object({ data: v.record(v.string(), v.union([v.string(), v.array(v.string())])) });
const streamed = v.object({ text: v.union([v.string(), v.array(v.string())]) });

/** All that a cell says in words, and what stands for its pictures and plots; progress is nothing to keep. */
export function wordsOf({ outputs = [] }: Pick<NotebookCell, 'outputs'>): string {
  return outputs
    .map((output) => {
      if (output.output_type === 'stream') return joined(v.parse(streamed, output).text).replace(/\n$/, '');
      if (output.output_type === 'error') throw new Error(JSON.stringify(output));
      const { data } = v.parse(displayed, output);
      return data['text/html']?.includes('<progress') ? null : joined(data['text/plain'] ?? '');
    })
    .filter((text) => text !== null)
    .join('\n');
}
