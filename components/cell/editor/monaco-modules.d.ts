/** What Monaco ships without types. */
declare module 'monaco-editor/languages/definitions/typescript/typescript' {
  import type { languages } from 'monaco-editor/editor';
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}

declare module 'monaco-editor/languages/features/typescript/ts.worker' {
  import type { Diagnostic } from 'monaco-editor/languages/features/typescript/register';
  export const ts: { setLocalizedDiagnosticMessages(messages: Readonly<Record<string, string>>): void };
  export class TypeScriptWorker {
    getSemanticDiagnostics(file: string): Promise<Diagnostic[]>;
    getSyntacticDiagnostics(file: string): Promise<Diagnostic[]>;
  }
}
