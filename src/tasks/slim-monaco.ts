/** Keeps out of the site what Monaco's TypeScript mode would bring along and cells do not use. */
import type { Plugin } from 'vite';

/** What to leave out of which of Monaco's files. */
const cuts: readonly { readonly file: string; readonly cut: RegExp }[] = [
  // Starting a worker imports every feature of the editor; `components/cell/editor/features.ts` names those that cells have.
  { file: '/internal/common/workers.js', cut: /^import '[^']+';$/gm },
  // A second copy of the TypeScript worker, which the page starts itself.
  { file: '/languages/features/typescript/workerManager.js', cut: /^\s*createWorker: .*$/gm },
];

export function slimMonaco(): Plugin {
  return {
    name: 'slim-monaco',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      const found = cuts.find(({ file }) => id.endsWith(`/monaco-editor/esm/vs${file}`));
      if (!found) return null;
      const left = code.replaceAll(found.cut, '');
      if (left === code) this.error(`${found.file} of Monaco is not what it was: see src/tasks/slim-monaco.ts`);
      return { code: left, map: null };
    },
  };
}
