import type { editor, IRange } from 'monaco-editor/editor';

/** A stretch of text as TypeScript counts, in offsets, and as the editor does, in lines and columns. */
export function rangeOf(model: editor.ITextModel, span: { readonly start: number; readonly length: number }): IRange {
  const [from, to] = [model.getPositionAt(span.start), model.getPositionAt(span.start + span.length)];
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
