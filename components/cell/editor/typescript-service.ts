import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import type { Language } from '../../../src/course/language.ts';
import { typeRules } from '../../../src/notebook/type-rules.ts';
import libraries from '../../../.cache/types/libraries.json?url';
import typeScriptWorker from './typescript-worker.ts?worker&url';

/** Tells Monaco how to start its workers. */
export function provideWorkers(language: Language): void {
  globalThis.MonacoEnvironment = {
    getWorker: (_id, label) =>
      label === 'typescript' ? new Worker(typeScriptWorker, { type: 'module', name: language }) : new EditorWorker(),
  };
}

/** Sets TypeScript up as the course's own check of cells does. Before the first model, for each of these starts it anew. */
export function setUpTypeScript(): void {
  typescriptDefaults.setCompilerOptions({
    allowNonTsExtensions: true,
    ...typeRules,
    lib: [...typeRules.lib],
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
  });
  typescriptDefaults.setModeConfiguration({
    completionItems: true,
    hovers: true,
    signatureHelp: true,
    definitions: true,
    references: true,
    codeActions: true,
    documentRangeFormattingEdits: true,
    onTypeFormattingEdits: true,
    // Of the chapter as a whole: see diagnostics.ts and rename.ts.
    diagnostics: false,
    rename: false,
  });
  typescriptDefaults.setEagerModelSync(true);
}

/** Gives TypeScript the types of what a cell can use. Rejects where they cannot be downloaded. */
export async function provideTypes(): Promise<void> {
  const answer = await fetch(libraries);
  if (!answer.ok) throw new Error(`${libraries}: ${answer.status}`);
  const texts = (await answer.json()) as Record<string, string>;
  typescriptDefaults.setExtraLibs(
    Object.entries(texts).map(([path, content]) => ({ content, filePath: `file:///${path}` })),
  );
}
