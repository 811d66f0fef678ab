/** Values in one line, as the page shows them closed and exported notebooks print them. Pure. */
import type { Language } from '../course/language.ts';
import { formatCount, formatNumber, formatShape } from '../course/number.ts';
import type { Primitive } from './primitive.ts';
import type { NumbersTree, ValueTree } from './value-tree.ts';
import { words } from './words.ts';

/** As many characters as the parts of a closed value may take in its line. */
const room = 60;
/** A text with more characters is cut where it stands in a line. */
export const longest = 80;

export function primitiveText(value: Primitive): string {
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

/** A value in one line: `[1, 2, 3]`, `{loss: 0.2, …}`, `Map(2) {"a" → 1, …}`. */
export function brief(tree: ValueTree, language: Language): string {
  switch (tree.type) {
    case 'numbers':
      return tree.shape.length === 0
        ? tree.values.map(primitiveText).join('')
        : list(tree.values.map(primitiveText), tree.size, '[', ']');
    case 'list': {
      const parts = tree.items.map((item) => inner(item, language));
      return titled(tree.of === 'Array' ? '' : named(tree.of, tree.size), list(parts, partsOfList(tree), '[', ']'));
    }
    case 'map': {
      const parts = tree.entries.map(({ key, value }) => `${inner(key, language)} → ${inner(value, language)}`);
      return titled(named(tree.of, tree.size), list(parts, tree.size, '{', '}'));
    }
    case 'object': {
      const parts = tree.entries.map(({ key, value }) => `${key}: ${inner(value, language)}`);
      const name = tree.of === null ? `(${words[language].noPrototype})` : tree.of === 'Object' ? '' : tree.of;
      return titled(name, list(parts, tree.size, '{', '}'));
    }
    default:
      return inner(tree, language);
  }
}

/** A value inside another one's line: containers are only named. */
function inner(tree: ValueTree, language: Language): string {
  const say = words[language];
  switch (tree.type) {
    case 'primitive':
      return tree.of === 'date' && tree.text === '' ? say.invalidDate : tree.text;
    case 'string':
      return tree.length > longest ? `${JSON.stringify(tree.text.slice(0, room))}…` : JSON.stringify(tree.text);
    case 'function':
      return tree.of === 'class' ? titled('class', tree.name) : `${tree.name || 'function'}()`;
    case 'numbers':
      return numbersName(tree);
    case 'list':
      return tree.size === 0 && tree.of === 'Array' ? '[]' : named(tree.of, tree.size);
    case 'map':
      return named(tree.of, tree.size);
    case 'object':
      return titled(tree.of === 'Object' || tree.of === null ? '' : tree.of, tree.size === 0 ? '{}' : '{…}');
    case 'gap':
      return say.gap(formatCount(tree.size), tree.size === 1);
    case 'error':
      return [tree.name, tree.message].filter((part) => part !== '').join(': ');
    case 'promise':
      return `Promise (${say.promise[tree.state]})`;
    case 'opaque':
      return say.opaque(tree.of);
    case 'cut':
      return say.why[tree.why];
  }
}

/** How many parts a list has when empty places in a row count as one. */
export function partsOfList({ size, items }: Extract<ValueTree, { type: 'list' }>): number {
  return items.reduce((parts, item) => parts - (item.type === 'gap' ? item.size - 1 : 0), size);
}

/** `float32 [2 × 3]`, `Uint8Array [64]`, `float32` for a single number. */
export function numbersName({ of, dtype, shape }: NumbersTree): string {
  const name = of === 'tensor' ? dtype : of;
  return shape.length === 0 ? name : `${name} [${formatShape(shape)}]`;
}

function named(of: string, size: number): string {
  return `${of}(${formatCount(size)})`;
}

function titled(name: string, rest: string): string {
  return [name, rest].filter((part) => part !== '').join(' ');
}

function list(parts: readonly string[], total: number, open: string, close: string): string {
  const shown: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 2;
    if (length > room && shown.length > 0) break;
    shown.push(part.length > 2 * room ? `${part.slice(0, 2 * room)}…` : part);
  }
  if (shown.length < total) shown.push('…');
  return open + shown.join(', ') + close;
}
