import { editor } from 'monaco-editor/editor';

/** What the keys do in widgets that take the focus, by the class of the widget: Monaco hears keys inside editors only. */
const commands: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'rename-box': { Enter: 'acceptRenameInput', Escape: 'cancelRenameInput' },
  'monaco-hover': { Escape: 'editor.action.hideHover' },
};

/** Where hovers, suggestions and the like are drawn: outside the cells, which would cut them off. */
export function overflowLayer(): HTMLElement {
  let latest: editor.ICodeEditor | null = null;
  editor.onDidCreateEditor((code) => code.onDidFocusEditorText(() => (latest = code)));
  const layer = document.createElement('div');
  layer.className = 'monaco-editor';
  layer.addEventListener('keydown', (event) => {
    if (event.isComposing || !(event.target instanceof Element)) return;
    for (const [widget, keys] of Object.entries(commands)) {
      const command = event.target.closest(`.${widget}`) ? keys[event.key] : undefined;
      if (command === undefined) continue;
      event.preventDefault();
      event.stopPropagation();
      latest?.trigger('keyboard', command, null);
      latest?.focus();
    }
  });
  document.body.append(layer);
  return layer;
}
