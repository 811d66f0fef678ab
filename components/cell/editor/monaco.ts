/** The code editor: loaded with the first intent to edit, once for all cells of a page. */
import { editor, languages, MarkerSeverity, Uri } from 'monaco-editor/editor';
import './features.ts';
import { diagnose } from './diagnostics.ts';
import { registerTypeScript } from './grammar.ts';
import { openEditor } from './open-editor.ts';
import { overflowLayer } from './overflow-layer.ts';
import { renameInChapter } from './rename.ts';
import { followTheme } from './theme.ts';
import { provideTypes, provideWorkers, setUpTypeScript } from './typescript-service.ts';
import { words } from './words.ts';
import type { Workbench, WorkbenchSetting } from './workbench.ts';

/** Another cell's definition is shown in that cell; what a library declares opens between the lines. */
function followDefinitions(
  models: ReadonlyMap<string, editor.ITextModel>,
  reveal: (cell: string, line: number, column: number) => void,
): void {
  editor.registerEditorOpener({
    openCodeEditor(source, resource, at) {
      const found = [...models].find(([, { uri }]) => uri.toString() === resource.toString());
      if (!found) {
        source.trigger('definition', 'editor.action.peekDefinition', null);
        return true;
      }
      const [cell, model] = found;
      if (source.getModel() === model) return false;
      const { lineNumber, column } =
        at === undefined
          ? { lineNumber: 1, column: 1 }
          : 'lineNumber' in at
            ? at
            : { lineNumber: at.startLineNumber, column: at.startColumn };
      reveal(cell, lineNumber, column);
      return true;
    },
  });
}

export function openWorkbench({ chapter, language, texts, changed, reveal }: WorkbenchSetting): Workbench {
  provideWorkers(language);
  registerTypeScript();
  setUpTypeScript();
  followTheme();
  const models = new Map(
    [...texts].map(([cell, text]) => {
      const model = editor.createModel(text, 'typescript', Uri.parse(`file:///${chapter}/${cell}.ts`));
      model.onDidChangeContent(() => changed(cell, model.getValue()));
      return [cell, model];
    }),
  );
  const program = [...models.values()];
  const check = diagnose(program);
  languages.registerRenameProvider('typescript', renameInChapter(program, words[language].notYours));
  followDefinitions(models, reveal);
  let types: Promise<void> | null = null;
  /** Types may arrive after the editor: typing does not wait for them, and goes on without them when offline. */
  function wantTypes(): void {
    types ??= provideTypes().then(check, () => {
      types = null;
    });
  }
  const overflow = overflowLayer();
  const modelOf = (cell: string): editor.ITextModel => {
    const model = models.get(cell);
    if (!model) throw new RangeError(`No cell is called ${cell}`);
    return model;
  };
  return {
    open(cell, host, wishes) {
      wantTypes();
      return openEditor(modelOf(cell), host, overflow, wishes);
    },
    setText(cell, text) {
      const model = modelOf(cell);
      if (model.getValue() === text) return;
      // As one edit, so that the reader can undo a reset.
      model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
    },
    setMarks(cell, marks) {
      const model = modelOf(cell);
      const markers = marks.map(({ line, column, message }) => {
        const lineNumber = Math.min(line, model.getLineCount());
        const word = model.getWordAtPosition({ lineNumber, column });
        return {
          severity: MarkerSeverity.Error,
          message,
          startLineNumber: lineNumber,
          endLineNumber: lineNumber,
          startColumn: column,
          endColumn: word?.endColumn ?? column + 1,
        };
      });
      editor.setModelMarkers(model, 'kernel', markers);
    },
  };
}
