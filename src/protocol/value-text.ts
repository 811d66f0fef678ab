import type { Primitive, ValueTree } from './output.ts';
import { formatNumber, formatShape } from '../course/number.ts';
const trueMinus = (text: string): string => text.replaceAll('-', '−');

/** As many characters as a closed value may take in its line. */
const room = 60;

export function primitiveText(value: Primitive): string {
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

/** A value in one line: `[1, 2, 3]`, `{loss: 0.2, …}`, `Float32Array(64)`. */
export function brief(tree: ValueTree, _: string): string {
  switch (tree.type) {
    case 'primitive':
      return tree.of === 'number' || tree.of === 'bigint' ? trueMinus(tree.text) : tree.text;
    case 'function':
    case 'cut':
      return tree.text;
    case 'error':
      return `${tree.name}: ${tree.message}`;
    case 'tensor':
      return tree.shape.length === 0
        ? tree.values.map(primitiveText).join('')
        : list(tree.values.map(primitiveText), tree.size, '[', ']');
    case 'array':
      return (tree.of === 'Array' ? '' : `${tree.of} `) + list(tree.items.map(inner), tree.length, '[', ']');
    case 'object':
      return (
        (tree.of === 'Object' ? '' : `${tree.of} `) +
        list(
          tree.entries.map(({ key, value }) => `${key}: ${inner(value)}`),
          tree.size,
          '{',
          '}',
        )
      );
  }
}

/** A value inside another one's line: containers are only named. */
function inner(tree: ValueTree): string {
  if (tree.type === 'tensor') return `${tree.dtype} [${formatShape(tree.shape)}]`;
  if (tree.type === 'array') return tree.length === 0 ? '[]' : `${tree.of === 'Array' ? '' : tree.of}[${tree.length}]`;
  if (tree.type === 'object') return tree.size === 0 ? '{}' : `${tree.of === 'Object' ? '' : tree.of}{…}`;
  return brief(tree, '');
}

function list(parts: readonly string[], total: number, open: string, close: string): string {
  const shown: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 2;
    if (length > room && shown.length > 0) break;
    shown.push(part);
  }
  if (shown.length < total) shown.push('…');
  return open + shown.join(', ') + close;
}
