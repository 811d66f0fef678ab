import { editor } from 'monaco-editor/editor';

/** Grammar tokens, and the classes that the static page gives to the same words. */
const classes: Readonly<Record<string, string>> = {
  keyword: 'k-keyword',
  number: 'k-number',
  string: 'k-string',
  regexp: 'k-string',
  comment: 'k-comment',
  function: 'k-function',
  'type.identifier': 'k-type',
};

/** Reads what colours the page's style sheets give, as `rrggbb` or `rrggbbaa` for Monaco. */
class Palette {
  readonly #probe = document.createElement('span');
  readonly #pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  constructor() {
    this.#probe.hidden = true;
    const pre = document.createElement('pre');
    pre.className = 'code';
    pre.append(this.#probe);
    document.body.append(pre);
  }

  /** The colour of a class, or of a CSS colour expression. */
  read(from: { class: string } | { css: string }): string {
    this.#probe.className = 'class' in from ? from.class : '';
    this.#probe.style.color = 'css' in from ? from.css : '';
    return this.#hex(getComputedStyle(this.#probe).color);
  }

  end(): void {
    this.#probe.parentElement?.remove();
  }

  /** A canvas understands every colour that a browser can compute. */
  #hex(colour: string): string {
    if (this.#pixel === null) return '808080';
    this.#pixel.clearRect(0, 0, 1, 1);
    this.#pixel.fillStyle = colour;
    this.#pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = this.#pixel.getImageData(0, 0, 1, 1).data;
    const shown = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
    return shown.map((part) => part.toString(16).padStart(2, '0')).join('');
  }
}

/** Makes Monaco look like the page in its present theme. */
function applyTheme(): void {
  const dark = document.documentElement.dataset['theme'] === 'dark';
  const palette = new Palette();
  const css = (colour: string): string => palette.read({ css: colour });
  const colours: Readonly<Record<string, string>> = {
    'editor.background': 'var(--surface)',
    'editor.foreground': 'var(--ink)',
    'editorCursor.foreground': 'var(--ink)',
    'editor.selectionBackground': 'color-mix(in srgb, var(--x) 26%, transparent)',
    'editor.inactiveSelectionBackground': 'color-mix(in srgb, var(--x) 14%, transparent)',
    'editorWidget.background': 'var(--surface)',
    'editorWidget.foreground': 'var(--ink)',
    'editorWidget.border': 'var(--line)',
    'editorHoverWidget.background': 'var(--surface)',
    'editorHoverWidget.border': 'var(--line)',
    'editorSuggestWidget.background': 'var(--surface)',
    'editorSuggestWidget.border': 'var(--line)',
    'editorSuggestWidget.selectedBackground': 'var(--sunk)',
    'editorSuggestWidget.selectedForeground': 'var(--ink)',
    'editorSuggestWidget.highlightForeground': 'var(--x)',
    'editorSuggestWidget.focusHighlightForeground': 'var(--x)',
    'peekView.border': 'var(--x)',
    'peekViewTitle.background': 'var(--sunk)',
    'peekViewTitleLabel.foreground': 'var(--ink)',
    'peekViewTitleDescription.foreground': 'var(--soft)',
    'peekViewEditor.background': 'var(--sunk)',
    'peekViewEditor.matchHighlightBackground': 'color-mix(in srgb, var(--x) 26%, transparent)',
    'peekViewResult.background': 'var(--sunk)',
    'peekViewResult.fileForeground': 'var(--ink)',
    'peekViewResult.lineForeground': 'var(--ink)',
    'peekViewResult.matchHighlightBackground': 'color-mix(in srgb, var(--x) 26%, transparent)',
    'peekViewResult.selectionBackground': 'color-mix(in srgb, var(--x) 14%, transparent)',
    'peekViewResult.selectionForeground': 'var(--ink)',
    'badge.background': 'var(--line)',
    'badge.foreground': 'var(--ink)',
    'input.background': 'var(--surface)',
    'input.foreground': 'var(--ink)',
    'input.border': 'var(--line)',
    'menu.background': 'var(--surface)',
    'menu.foreground': 'var(--ink)',
    'menu.selectionBackground': 'var(--sunk)',
    'menu.selectionForeground': 'var(--ink)',
    'editorError.foreground': 'var(--l)',
    'editorWarning.foreground': 'var(--h)',
    focusBorder: 'var(--x)',
    // Colour has a meaning here; how deep a bracket is nested is none.
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, 'var(--ink)']),
    ),
  };
  const ink = css('var(--ink)');
  editor.defineTheme('course', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink },
      ...Object.entries(classes).map(([token, name]) => ({ token, foreground: palette.read({ class: name }) })),
    ],
    colors: Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, `#${css(colour)}`])),
  });
  palette.end();
  editor.setTheme('course');
}

/** Follows the page's theme switch. Where the reader has forced colours, Monaco shows its own theme for them. */
export function followTheme(): void {
  const forced = matchMedia('(forced-colors: active)');
  const follow = (): void => {
    if (!forced.matches) applyTheme();
  };
  follow();
  forced.addEventListener('change', follow);
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
