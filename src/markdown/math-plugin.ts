import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginDefinition, type HastVisitorContext } from 'satteri';
import { AuthorError } from '../course/author-error.ts';
import { glue } from './glue.ts';
import { FormulaError, renderMath } from './math.ts';
import { mathWidth } from './math-width.ts';
import { placeOf } from './place.ts';
import { words } from './words.ts';

/** What a phone's column holds, in em of a display formula; a wider one gets a scroll box that the keyboard can reach. */
const phone = 12.5;

/** Turns Markdown's mathematics, inline (`$…$`) and display (`$$…$$`, on lines of its own or not), into KaTeX. */
export const mathPlugin: HastPluginDefinition = defineHastPlugin({
  name: 'math',
  options: { position: true },
  element: [
    {
      filter: ['pre'],
      visit(node, context) {
        const code = node.children.find((child) => child.type === 'element');
        return code && hasClass(code, 'math-display')
          ? formula(context.textContent(code), true, node, context)
          : undefined;
      },
    },
    {
      filter: ['code'],
      visit(node, context) {
        if (!hasClass(node, 'math-inline')) return undefined;
        return formula(context.textContent(node), openedByTwoDollars(node, context.source), node, context);
      },
    },
  ],
});

function formula(tex: string, display: boolean, node: Readonly<Element>, context: HastVisitorContext): Element {
  const place = placeOf(node, context);
  try {
    const html = renderMath(tex.trim(), display);
    // The outer element becomes a node, so that it can carry attributes; what is in it goes out as it is.
    const inside = html.slice(html.indexOf('>') + 1, -'</span>'.length);
    const scrolls = display && mathWidth(html) > phone;
    const reach = scrolls ? { tabIndex: 0, role: 'group', ariaLabel: words[place.language].formula } : {};
    return element('span', {
      className: [display ? 'katex-display' : 'katex'],
      ...reach,
      'set:html': display ? inside : glue(inside),
    });
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    throw new AuthorError(place.file, place.line, error.message, { cause: error });
  }
}

function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

function hasClass(node: Readonly<Element>, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

function openedByTwoDollars(node: Readonly<Element>, source: string): boolean {
  const start = node.position?.start;
  return start !== undefined && source.split('\n')[start.line - 1]?.startsWith('$$', start.column - 1) === true;
}
