/** A value and all that is in it on one line, as `print` writes it. Pure. */
import { numbersName, partsOfList, primitiveText } from './value-text.ts';
import type { ValueTree } from './value-tree.ts';

const most = { parts: 20, depth: 3 } as const;

/** Speaks no language: what cannot be shown is an ellipsis. */
export function valueLine(tree: ValueTree, depth = 0): string {
  switch (tree.type) {
    case 'primitive':
      // In a line of results the sign of zero is noise.
      return tree.text === '−0' ? '0' : tree.text || 'Invalid Date';
    case 'string':
      return JSON.stringify(tree.text) + (tree.text.length < tree.length ? '…' : '');
    case 'function':
      return tree.name || 'function';
    case 'numbers':
      if (tree.values.length === 0 && tree.size > 0) return numbersName(tree);
      return tree.shape.length === 0
        ? tree.values.map(primitiveText).join('')
        : some(tree.values, tree.size, primitiveText);
    case 'error':
      return `${tree.name}: ${tree.message}`;
    case 'opaque':
      return tree.of;
    case 'promise':
      return 'Promise';
    case 'gap':
    case 'cut':
      return tree.type === 'cut' && tree.why === 'cycle' ? '↺' : '…';
    case 'list': {
      const items = depth < most.depth ? tree.items : [];
      return (
        (tree.of === 'Array' ? '' : `${tree.of} `) +
        some(items, partsOfList(tree), (item) => valueLine(item, depth + 1))
      );
    }
    case 'map':
    case 'object': {
      const parts = depth < most.depth ? partsOf(tree, depth) : [];
      const name = tree.of === null || tree.of === 'Object' ? '' : `${tree.of} `;
      return `${name}{${some(parts, tree.size, (part) => part).slice(1, -1)}}`;
    }
  }
}

function partsOf(tree: Extract<ValueTree, { type: 'map' | 'object' }>, depth: number): string[] {
  return tree.type === 'map'
    ? tree.entries.map(({ key, value }) => `${valueLine(key, depth + 1)} → ${valueLine(value, depth + 1)}`)
    : tree.entries.map(({ key, value }) => `${key}: ${valueLine(value, depth + 1)}`);
}

function some<T>(parts: readonly T[], total: number, say: (part: T) => string): string {
  const shown = parts.slice(0, most.parts).map(say);
  return `[${[...shown, ...(shown.length < total ? ['…'] : [])].join(', ')}]`;
}
