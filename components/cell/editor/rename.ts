import { editor, Uri, type IRange, type languages, type Position } from 'monaco-editor/editor';
import { getTypeScriptWorker } from 'monaco-editor/languages/features/typescript/register';
import { rangeOf } from './spans.ts';

/** The part of TypeScript's answer that is used. */
interface Place {
  readonly fileName: string;
  readonly textSpan: { readonly start: number; readonly length: number };
  /** `{ x }` becomes `{ x: renamed }`. */
  readonly prefixText?: string;
  readonly suffixText?: string;
}

function wordAt(model: editor.ITextModel, { lineNumber, column }: Position): { range: IRange; text: string } {
  const found = model.getWordAtPosition({ lineNumber, column });
  const [startColumn, endColumn] = [found?.startColumn ?? column, found?.endColumn ?? column];
  return {
    range: { startLineNumber: lineNumber, startColumn, endLineNumber: lineNumber, endColumn },
    text: found?.word ?? '',
  };
}

/**
 * Renames what cells define, in all cells that use it. What a library defines is refused; Monaco's own rename would
 * rewrite the library's declarations.
 * @param refusal says to the reader that a name cannot be changed
 */
export function renameInChapter(models: readonly editor.ITextModel[], refusal: string): languages.RenameProvider {
  const own = new Map(models.map((model) => [model.uri.toString(), model]));

  /** Null where the name is not the chapter's. */
  async function placesOf(model: editor.ITextModel, position: Position): Promise<readonly Place[] | null> {
    const worker = await (await getTypeScriptWorker())(...models.map(({ uri }) => uri));
    const offset = model.getOffsetAt(position);
    const found = (await worker.findRenameLocations(model.uri.toString(), offset, false, false, true)) as
      readonly Place[] | undefined;
    return found?.length && found.every(({ fileName }) => own.has(fileName)) ? found : null;
  }

  return {
    async resolveRenameLocation(model, position) {
      const word = wordAt(model, position);
      return (await placesOf(model, position)) === null ? { ...word, rejectReason: refusal } : word;
    },
    async provideRenameEdits(model, position, newName) {
      const places = await placesOf(model, position);
      if (places === null) return { edits: [], rejectReason: refusal };
      const edits = places.flatMap(({ fileName, textSpan, prefixText = '', suffixText = '' }) => {
        const cell = own.get(fileName);
        if (!cell) return [];
        const textEdit = { range: rangeOf(cell, textSpan), text: prefixText + newName + suffixText };
        return [{ resource: Uri.parse(fileName), versionId: undefined, textEdit }];
      });
      return { edits };
    },
  };
}
