import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import libraries from '../../../.cache/types/libraries.json?url';

/** Top-level await (and its loops) outside a module: a cell becomes a module only when it runs. */
const expected = [1375, 1378, 1431, 1432];

/** Tells Monaco how to start its workers. */
export function provideWorkers(): void {
  globalThis.MonacoEnvironment = {
    getWorker: (_id, label) => (label === 'typescript' ? new TypeScriptWorker() : new EditorWorker()),
  };
}

/** Sets TypeScript up as the course's own check of cells does, and gives it the types of what a cell can use. */
export async function setUpTypeScript(): Promise<void> {
  typescriptDefaults.setCompilerOptions({
    allowNonTsExtensions: true,
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    lib: ['es2023', 'esnext.collection', 'esnext.iterator'],
    types: [],
    strict: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    skipLibCheck: true,
  });
  typescriptDefaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: expected });
  typescriptDefaults.setEagerModelSync(true);
  const answer = await fetch(libraries);
  if (!answer.ok) return;
  const texts = (await answer.json()) as Record<string, string>;
  typescriptDefaults.setExtraLibs(
    Object.entries(texts).map(([path, content]) => ({ content, filePath: `file:///${path}` })),
  );
}
