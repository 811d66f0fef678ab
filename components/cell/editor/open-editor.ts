/** One cell's code in Monaco: its looks, its keys, its height. */
import { editor, KeyCode } from 'monaco-editor/editor';
import type { EditorWishes, OpenEditor } from './workbench.ts';

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
  fontLigatures: false,
  tabSize: 2,
  tabFocusMode: true,
  // Chinese punctuation in comments is not a suspicious character.
  unicodeHighlight: { ambiguousCharacters: false },
  scrollbar: {
    vertical: 'hidden',
    horizontalScrollbarSize: 8,
    alwaysConsumeMouseWheel: false,
    // It lies in the padding, so that the height is that of the static code.
    ignoreHorizontalScrollbarInContentHeight: true,
  },
};

/** Escape leaves the editor only where it has nothing else to close. */
const nothingOpen = [
  'suggestWidgetVisible',
  'parameterHintsVisible',
  'findWidgetVisible',
  'renameInputVisible',
  'markersNavigationVisible',
  'referenceSearchVisible',
  'editorHoverVisible',
  'codeActionMenuVisible',
  'messageVisible',
  'hasNextTabstop',
  'editorHasMultipleSelections',
]
  .map((open) => `!${open}`)
  .join(' && ');

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

export function openEditor(
  model: editor.ITextModel,
  host: HTMLElement,
  overflow: HTMLElement,
  { label, caret, leave, sized }: EditorWishes,
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
  // An action is this editor's own; a command's key would be the newest editor's, whichever has the focus.
  code.addAction({
    id: 'leave',
    label: 'leave',
    keybindings: [KeyCode.Escape],
    keybindingContext: nothingOpen,
    run: leave,
  });
  // Tab moves the focus until the reader has typed here.
  code.onDidChangeModelContent(() => code.hasTextFocus() && code.updateOptions({ tabFocusMode: false }));
  code.onDidBlurEditorText(() => code.updateOptions({ tabFocusMode: true }));
  // Higher than its text where something opens between the lines.
  sized(code.getContentHeight());
  code.onDidContentSizeChange(({ contentHeight }) => sized(contentHeight));
  const watch = new ResizeObserver(() => code.updateOptions(metrics(host)));
  watch.observe(host);
  return {
    reveal(line, column) {
      code.pushUndoStop();
      code.setPosition({ lineNumber: line, column });
      code.focus();
      code.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
    },
    focus: () => code.focus(),
    dispose() {
      watch.disconnect();
      code.dispose();
    },
  };
}
