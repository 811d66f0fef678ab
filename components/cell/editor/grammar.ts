import { languages } from 'monaco-editor/editor';
import { conf, language } from 'monaco-editor/languages/definitions/typescript/typescript';

/**
 * Registers TypeScript with Monaco's grammar and one rule more: a name before a parenthesis is a function, as it is in
 * the static page, so that no colour changes when the editor takes over.
 */
export function registerTypeScript(): void {
  const common = language.tokenizer['common'] ?? [];
  const called: languages.IMonarchLanguageRule = [
    /#?[a-zA-Z_$][\w$]*(?=\s*\()/,
    { cases: { '@keywords': 'keyword', '@default': 'function' } },
  ];
  languages.register({ id: 'typescript', extensions: ['.ts'], aliases: ['TypeScript'] });
  languages.setLanguageConfiguration('typescript', conf);
  languages.setMonarchTokensProvider('typescript', {
    ...language,
    tokenizer: { ...language.tokenizer, common: [called, ...common] },
  });
}
