/** The code editor: loaded with the first intent to edit, once for all cells of a page. */
import { editor, KeyCode, MarkerSeverity, Uri } from 'monaco-editor/editor';
// All of them: its TypeScript mode imports them anyway, and later is too late for the services they register.
import 'monaco-editor/features/register.all';
import { registerTypeScript } from './grammar.ts';
import { followTheme } from './theme.ts';
import { provideWorkers, setUpTypeScript } from './typescript-service.ts';
import type { EditorWishes, OpenEditor, Workbench, WorkbenchSetting } from './workbench.ts';

const behaviour: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollBeyondLastLine: false,
  scrollBeyondLastColumn: 0,
  renderLineHighlight: 'none',
  occurrencesHighlight: 'off',
  guides: { indentation: false },
  stickyScroll: { enabled: false },
  codeLens: false,
  links: false,
  dropIntoEditor: { enabled: false },
  fontLigatures: false,
  tabSize: 2,
  tabFocusMode: true,
  // Chinese punctuation in comments is not a suspicious character.
  unicodeHighlight: { ambiguousCharacters: false },
  scrollbar: { vertical: 'hidden', horizontalScrollbarSize: 8, alwaysConsumeMouseWheel: false },
};

/** Escape leaves the editor only where it has nothing else to close. */
const nothingOpen =
  '!suggestWidgetVisible && !parameterHintsVisible && !findWidgetVisible && !renameInputVisible && !markersNavigationVisible && !hasNextTabstop && !editorHasMultipleSelections';

/** Font, line height and padding of the static code, in pixels. */
function metrics(host: HTMLElement): editor.IEditorOptions {
  const text = host.parentElement?.querySelector('pre');
  if (!text) return {};
  const style = getComputedStyle(text);
  return {
    fontFamily: style.fontFamily,
    fontSize: parseFloat(style.fontSize),
    lineHeight: parseFloat(style.lineHeight),
    lineDecorationsWidth: parseFloat(style.paddingLeft),
    padding: { top: parseFloat(style.paddingTop), bottom: parseFloat(style.paddingBottom) },
  };
}

function openEditor(
  model: editor.ITextModel,
  host: HTMLElement,
  overflow: HTMLElement,
  { label, caret, leave }: EditorWishes,
): OpenEditor {
  const code = editor.create(host, {
    ...behaviour,
    ...metrics(host),
    model,
    ariaLabel: label,
    fixedOverflowWidgets: true,
    overflowWidgetsDomNode: overflow,
  });
  const [start, end] = [model.getPositionAt(caret.start), model.getPositionAt(caret.end)];
  code.setSelection({
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  });
  if (caret.focused) code.focus();
  code.addCommand(KeyCode.Escape, leave, nothingOpen);
  // Tab moves the focus until the reader has typed here.
  code.onDidChangeModelContent(() => code.hasTextFocus() && code.updateOptions({ tabFocusMode: false }));
  code.onDidBlurEditorText(() => code.updateOptions({ tabFocusMode: true }));
  const watch = new ResizeObserver(() => code.updateOptions(metrics(host)));
  watch.observe(host);
  return {
    reveal(line, column) {
      code.setPosition({ lineNumber: line, column });
      code.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
      code.focus();
      host.scrollIntoView({ block: 'nearest' });
    },
    dispose() {
      watch.disconnect();
      code.dispose();
    },
  };
}

/** Where hovers and suggestions are drawn: outside the cells, which would cut them off. */
function overflowLayer(): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'monaco-editor';
  document.body.append(layer);
  return layer;
}

export function openWorkbench({ chapter, texts, changed }: WorkbenchSetting): Workbench {
  provideWorkers();
  registerTypeScript();
  followTheme();
  const models = new Map(
    [...texts].map(([cell, text]) => {
      const model = editor.createModel(text, 'typescript', Uri.parse(`file:///${chapter}/${cell}.ts`));
      model.onDidChangeContent(() => changed(cell, model.getValue()));
      return [cell, model];
    }),
  );
  // Types may arrive after the editor: typing does not wait for them, and goes on without them when offline.
  setUpTypeScript().catch(() => undefined);
  const overflow = overflowLayer();
  const modelOf = (cell: string): editor.ITextModel => {
    const model = models.get(cell);
    if (!model) throw new RangeError(`No cell is called ${cell}`);
    return model;
  };
  return {
    open: (cell, host, wishes) => openEditor(modelOf(cell), host, overflow, wishes),
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
