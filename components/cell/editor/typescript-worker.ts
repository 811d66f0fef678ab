/**
 * TypeScript for the cells, in a worker. Its name is the page's language: in Chinese, type errors are worded in Chinese.
 */
import { ts, TypeScriptWorker } from 'monaco-editor/languages/features/typescript/ts.worker';
import chinese from 'typescript/lib/zh-cn/diagnosticMessages.generated.json?url';

/** Messages are worded when code is checked, so the check waits for the words; without them it speaks English. */
async function learnWords(): Promise<void> {
  if (self.name !== 'zh') return;
  const answer = await fetch(chinese);
  if (answer.ok) ts.typescript.setLocalizedDiagnosticMessages((await answer.json()) as Record<string, string>);
}

const ready = learnWords().catch(() => undefined);
const { getSemanticDiagnostics, getSyntacticDiagnostics } = TypeScriptWorker.prototype;
TypeScriptWorker.prototype.getSemanticDiagnostics = async function (file) {
  await ready;
  return getSemanticDiagnostics.call(this, file);
};
TypeScriptWorker.prototype.getSyntacticDiagnostics = async function (file) {
  await ready;
  return getSyntacticDiagnostics.call(this, file);
};
