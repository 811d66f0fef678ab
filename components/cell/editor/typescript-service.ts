import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { expectedCodes, typeRules } from '../../../src/notebook/type-rules.ts';
import libraries from '../../../.cache/types/libraries.json?url';

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
    ...typeRules,
    lib: [...typeRules.lib],
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
  });
  typescriptDefaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: [...expectedCodes] });
  typescriptDefaults.setEagerModelSync(true);
  const answer = await fetch(libraries);
  if (!answer.ok) return;
  const texts = (await answer.json()) as Record<string, string>;
  typescriptDefaults.setExtraLibs(
    Object.entries(texts).map(([path, content]) => ({ content, filePath: `file:///${path}` })),
  );
}
