import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import type { Language } from '../course/language.ts';
import { AuthorError } from '../course/author-error.ts';
import { columns } from './columns.ts';
import { drawDiagram } from './diagrams.ts';
import { highlight } from './highlight.ts';
import { placeOf } from './place.ts';
import { words } from './words.ts';

/** What a phone shows of a line of code; a longer one gets a scroll box that the keyboard can reach. */
const phone = 38;

/** Colours fenced code, and draws ```dot fences as diagrams; the words after `dot` are the diagram's title. */
export const fencePlugin: HastPluginDefinition = defineHastPlugin({
  name: 'fences',
  options: { position: true },
  element: {
    filter: ['pre'],
    async visit(node, context) {
      const code = node.children.find((child) => child.type === 'element');
      if (code?.tagName !== 'code') return undefined;
      const text = context.textContent(code).trimEnd();
      const { lang, meta } = wordsAfterFence(code.data);
      const place = placeOf(node, context);
      try {
        if (lang === 'dot') return await diagram(text, meta, place.language);
        return await codeBlock(text, lang, words[place.language].code);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const inside = 'line' in error && typeof error.line === 'number' ? error.line : 0;
        throw new AuthorError(place.file, place.line + inside, error.message, { cause: error });
      }
    },
  },
});

/** What the parser keeps of the line that opens a fence: its first word, and the rest. */
function wordsAfterFence(data: object | undefined): { lang: string; meta: string } {
  const { lang, meta } = { lang: null, meta: null, ...data };
  return { lang: typeof lang === 'string' ? lang : 'text', meta: typeof meta === 'string' ? meta : '' };
}

async function diagram(text: string, title: string, language: Language): Promise<Element> {
  const { svg, wide } = await drawDiagram(text, title);
  const reach = wide ? { tabIndex: 0, role: 'group', ariaLabel: title || words[language].diagram } : {};
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['diagram'], ...reach, 'set:html': svg },
    children: [],
  };
}

async function codeBlock(text: string, language: string, label: string): Promise<Element> {
  const html = await highlight(text, language);
  const reach =
    Math.max(...text.split('\n').map(columns)) > phone ? { tabIndex: 0, role: 'group', ariaLabel: label } : {};
  return {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['code'], ...reach, 'set:html': `<code>${html}</code>` },
    children: [],
  };
}
