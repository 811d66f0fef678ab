/** What opens below a value. Pure. */
import type { Language } from '../../../src/course/language.ts';
import { formatCount } from '../../../src/course/number.ts';
import { brief, longest, partsOfList } from '../../../src/protocol/value-text.ts';
import type { ValueTree } from '../../../src/protocol/value-tree.ts';
import { words } from './words.ts';

export interface Part {
  /** Its index, key or role, with the mark that follows it; undefined in a set. */
  readonly name: string | undefined;
  readonly value: ValueTree;
}

export function partsOf(tree: ValueTree, language: Language): readonly Part[] {
  switch (tree.type) {
    case 'list':
      return listed(tree);
    case 'map':
      return tree.entries.flatMap(({ key, value }, i) => {
        if (key.type === 'primitive' || key.type === 'string') return [{ name: `${brief(key, language)} →`, value }];
        const number = formatCount(i + 1);
        return [
          { name: `${words[language].keyOf(number)}:`, value: key },
          { name: '→', value },
        ];
      });
    case 'object':
      return tree.entries.map(({ key, value }) => ({ name: `${key}:`, value }));
    case 'error':
      return tree.cause === null ? [] : [{ name: `${words[language].cause}:`, value: tree.cause }];
    case 'promise':
      return tree.value === null ? [] : [{ name: undefined, value: tree.value }];
    default:
      return [];
  }
}

/** Empty places in a row are one part, and the index goes on behind them. */
function listed({ of, items }: Extract<ValueTree, { type: 'list' }>): Part[] {
  let index = 0;
  return items.map((value) => {
    const name = of === 'Set' ? undefined : `${index}:`;
    index += value.type === 'gap' ? value.size : 1;
    return value.type === 'gap' ? { name: undefined, value } : { name, value };
  });
}

/** How many parts were not sent. */
export function missing(tree: ValueTree): number {
  switch (tree.type) {
    case 'list':
      return Math.max(0, partsOfList(tree) - tree.items.length);
    case 'map':
    case 'object':
      return Math.max(0, tree.size - tree.entries.length);
    default:
      return 0;
  }
}

/** A text that does not show whole in its line. */
export function isLongText(tree: ValueTree): tree is Extract<ValueTree, { type: 'string' }> {
  return tree.type === 'string' && (tree.length > longest || tree.text.includes('\n'));
}
