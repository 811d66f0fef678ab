import type { Compiled } from '../notebook/compiled.ts';
import { library } from '../notebook/library.ts';
import { AuthorError, lineAt } from './author-error.ts';

interface Named {
  readonly file: string;
  readonly text: string;
  readonly compiled: Compiled;
}

/** Node's own names that a worker in a browser does not have. */
const foreign = ['process', 'Buffer', 'global', 'require', 'setImmediate', 'clearImmediate'];
const globals = new Set(Object.getOwnPropertyNames(globalThis).filter((name) => !foreign.includes(name)));

/**
 * Checks that a chapter's cells form one program.
 * @throws AuthorError where two cells declare a name, one assigns to another's, or one uses a name that nobody declares
 */
export function checkNames(files: readonly Named[]): void {
  const owner = new Map<string, Named>();
  const fail = (file: Named, name: string, message: string): never => {
    throw new AuthorError(file.file, lineAt(file.text, file.compiled.at[name] ?? 0), message);
  };
  for (const file of files) {
    for (const name of file.compiled.defines) {
      const first = owner.get(name);
      if (first) fail(file, name, `${first.file} declares ${name} already`);
      if (library.has(name)) fail(file, name, `${name} belongs to the library that every cell can use`);
      owner.set(name, file);
    }
  }
  for (const file of files) {
    for (const name of file.compiled.uses) {
      const known = owner.has(name) || library.has(name) || globals.has(name);
      if (!known) fail(file, name, `No cell of this chapter declares ${name}`);
    }
    for (const name of file.compiled.assigns) {
      const other = owner.get(name);
      if (other) fail(file, name, `Only ${other.file}, which declares ${name}, can assign to it`);
    }
  }
}
