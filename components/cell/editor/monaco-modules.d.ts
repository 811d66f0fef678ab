/** What Monaco ships without types. */
declare module 'monaco-editor/languages/definitions/typescript/typescript' {
  import type { languages } from 'monaco-editor/editor';
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}

declare module 'monaco-editor/languages/features/typescript/ts.worker' {
  import type { Diagnostic } from 'monaco-editor/languages/features/typescript/register';
  export const ts: {
    readonly typescript: { setLocalizedDiagnosticMessages(messages: Readonly<Record<string, string>>): void };
  };
  export class TypeScriptWorker {
    getSemanticDiagnostics: (this: TypeScriptWorker, file: string) => Promise<Diagnostic[]>;
    getSyntacticDiagnostics: (this: TypeScriptWorker, file: string) => Promise<Diagnostic[]>;
  }
}
