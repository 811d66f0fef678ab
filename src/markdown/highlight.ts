/**
 * Code, coloured at build time. Tokens carry short classes instead of colours, so that one HTML serves both themes
 * (`components/formula/code.css` says what the classes look like) and a page needs no inline style.
 */
import { createHighlighter, type Highlighter, type ThemeRegistrationRaw } from 'shiki';
import { escape } from './escape.ts';

/** Classes of tokens, and the TextMate scopes they stand for; later ones win. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  'k-keyword': ['keyword', 'storage', 'variable.language', 'constant.language'],
  'k-plain': [
    'keyword.operator',
    'variable.other',
    'punctuation',
    'meta.brace',
    'storage.type.function.arrow',
    'string.regexp punctuation',
  ],
  'k-word': ['keyword.operator.new', 'keyword.operator.expression', 'storage.type.function.arrow'],
  'k-number': [
    'constant.numeric',
    'constant.language.boolean',
    'constant.language.null',
    'constant.language.undefined',
  ],
  'k-string': ['string', 'punctuation.definition.string', 'string.template'],
  'k-function': [
    'entity.name.function',
    'support.function',
    'meta.function-call entity.name.function',
    'entity.name.command',
  ],
  'k-type': [
    'entity.name.type',
    'support.type',
    'support.class',
    'entity.name.class',
    'entity.other.inherited-class',
    'entity.name.tag',
    'support.type.property-name.json',
  ],
  'k-comment': ['comment', 'punctuation.definition.comment'],
};
/** Shiki thinks in colours: each class gets one that stands for it. */
const classOf = new Map(Object.keys(scopes).map((name, index) => [`#${String(index + 1).padStart(6, '0')}`, name]));
const colourOf = new Map([...classOf].map(([colour, name]) => [name, colour]));

const theme: ThemeRegistrationRaw = {
  name: 'course',
  type: 'light',
  settings: [
    { settings: { foreground: '#ffffff', background: '#000000' } },
    ...Object.entries(scopes).map(([name, scope]) => ({
      scope: [...scope],
      settings: { foreground: colourOf.get(name) ?? '' },
    })),
  ],
};

/** Languages of code fences; every other word after the fence is refused. */
const languages = ['ts', 'js', 'json', 'bash', 'html', 'css', 'yaml', 'python'] as const;
let highlighter: Promise<Highlighter> | undefined;

/**
 * @param language of a code fence: `ts`, `js`, …; `text` or none leaves the code uncoloured
 * @returns HTML for the inside of `<pre class="code"><code>`: a `span.line` for each line, line breaks between them
 * @throws RangeError for a language that the course does not use
 */
export async function highlight(code: string, language = 'text'): Promise<string> {
  if (language === 'text')
    return code
      .split('\n')
      .map((line) => lineOf(escape(line)))
      .join('\n');
  const lang = languages.find((known) => known === language);
  if (!lang) throw new RangeError(`Code can be ${languages.join(', ')} or text, not “${language}”`);
  highlighter ??= createHighlighter({ themes: [theme], langs: [...languages] });
  const { tokens } = (await highlighter).codeToTokens(code, {
    lang,
    theme: 'course',
    // Without a limit of time: a busy machine would leave the rest of a line without its colours.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) => lineOf(coloured(line))).join('\n');
}

function lineOf(html: string): string {
  return `<span class="line">${html}</span>`;
}

function coloured(tokens: readonly { content: string; color?: string }[]): string {
  let html = '';
  let open = '';
  for (const { content, color } of tokens) {
    const found = classOf.get(color ?? '') ?? '';
    const name = content.trim() === '' ? open : found === 'k-plain' ? '' : found === 'k-word' ? 'k-keyword' : found;
    if (name !== open) html += `${open && '</span>'}${name && `<span class="${name}">`}`;
    open = name;
    html += escape(content);
  }
  return html + (open && '</span>');
}
