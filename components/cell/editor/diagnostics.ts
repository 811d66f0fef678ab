/**
 * Type errors of a chapter's cells. They see each other, so a change of one may make or mend an error in any: all are
 * checked again. (Monaco's own check looks at the changed text alone.)
 */
import { editor, MarkerSeverity, Uri } from 'monaco-editor/editor';
import {
  getTypeScriptWorker,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'monaco-editor/languages/features/typescript/register';
import { expectedCodes } from '../../../src/notebook/type-rules.ts';
import { rangeOf } from './spans.ts';

/** Milliseconds without a change before cells are checked. */
const pause = 300;

function flatten(message: Diagnostic['messageText'], indent = ''): string {
  if (typeof message === 'string') return indent + message;
  const next = (message.next ?? []).map((below) => flatten(below, `${indent}  `));
  return [indent + message.messageText, ...next].join('\n');
}

/** Where an error stands; one of the text as a whole stands at its beginning. */
function spanOf({ start = 0, length = 1 }: DiagnosticRelatedInformation): { start: number; length: number } {
  return { start, length };
}

/** What else an error has to do with: “also declared here”. Libraries have no place to go to. */
function related(information: DiagnosticRelatedInformation): editor.IRelatedInformation[] {
  const model = information.file && editor.getModel(Uri.parse(information.file.fileName));
  if (!model) return [];
  return [{ resource: model.uri, message: flatten(information.messageText), ...rangeOf(model, spanOf(information)) }];
}

function markerOf(model: editor.ITextModel, diagnostic: Diagnostic): editor.IMarkerData {
  return {
    severity: MarkerSeverity.Error,
    message: flatten(diagnostic.messageText),
    code: String(diagnostic.code),
    relatedInformation: (diagnostic.relatedInformation ?? []).flatMap(related),
    ...rangeOf(model, spanOf(diagnostic)),
  };
}

/** Keeps the type errors of all models in step with their texts, from the first call of what it returns. */
export function diagnose(models: readonly editor.ITextModel[]): () => void {
  let ready = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;

  async function check(): Promise<void> {
    const pass = ++newest;
    const worker = await (await getTypeScriptWorker())(...models.map(({ uri }) => uri));
    // What one looks at is checked first.
    const ordered = models.toSorted((a, b) => Number(b.isAttachedToEditor()) - Number(a.isAttachedToEditor()));
    for (const model of ordered) {
      const file = model.uri.toString();
      const found = await Promise.all([worker.getSyntacticDiagnostics(file), worker.getSemanticDiagnostics(file)]);
      if (pass !== newest) return;
      const markers = found.flat().filter(({ code }) => !expectedCodes.has(code));
      editor.setModelMarkers(
        model,
        'typescript',
        markers.map((diagnostic) => markerOf(model, diagnostic)),
      );
    }
  }

  function soon(): void {
    clearTimeout(timer);
    // A check that fails, as when the worker cannot load, leaves the code unmarked; the next change tries again.
    if (ready) timer = setTimeout(() => void check().catch(() => undefined), pause);
  }
  for (const model of models) {
    model.onDidChangeContent(() => {
      newest += 1;
      soon();
    });
  }
  return () => {
    ready = true;
    soon();
  };
}
