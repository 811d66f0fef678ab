import { formatNumber } from '../../course/number.ts';
import { valueLine } from '../../protocol/value-line.ts';
import { limits } from '../../protocol/size.ts';
import type { Emitter } from '../emitter.ts';
import { isTensor, snapshot } from '../tensor.ts';
import { valueTree } from '../value-tree.ts';
import { wordsIn } from '../words.ts';
import type { Context } from './context.ts';
import type { Print } from './types.ts';

const most = { lines: 1000, text: 2000 } as const;

/** A value on one line; parts that take time to read are left out. */
export function inline(value: unknown, depth = 0): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value);
  const { tree, filled } = valueTree(value);
  filled?.catch(() => undefined);
  return valueLine(tree);
}

/** The same with all its parts. */
function complete(value: unknown): string | Promise<string> {
  if (isTensor(value)) {
    const { shape, data } = snapshot(value);
    return data.then((values) => inline(nest(Array.from(values), shape)));
  }
  if (typeof value !== 'object') return inline(value);
  const { tree, filled } = valueTree(value);
  return filled ? filled.then(() => valueLine(tree)) : valueLine(tree);
}

/** Lines that follow one another are one output; after an output of another slot a new one begins. */
export function printOf({ emitter, language }: Context): Print {
  let block: Block | null = null;
  return (...values) => {
    if (!block || emitter.latest !== block.slot) block = new Block(emitter, wordsIn[language].moreLines);
    const write = block.line();
    const parts = values.map(complete);
    const known = parts.filter((part) => typeof part === 'string');
    if (known.length === parts.length) return write(spaced(known));
    write('…');
    emitter.hold(Promise.all(parts.map(async (part) => part)).then((texts) => write(spaced(texts))));
  };
}

/** Texts with a space between; Chinese punctuation brings its own. */
function spaced(texts: readonly string[]): string {
  return texts.join(' ').replace(/(?<=[，。：；！？、）]) /g, '');
}

/** Lines in one slot; the oldest go when there are too many. */
class Block {
  readonly slot: string;
  readonly #emitter: Emitter;
  readonly #moreLines: (count: number) => string;
  readonly #lines: string[] = [];
  #left = 0;

  constructor(emitter: Emitter, moreLines: (count: number) => string) {
    this.#emitter = emitter;
    this.#moreLines = moreLines;
    this.slot = emitter.slot();
  }

  /** A new line; the result writes it, again when its text has changed. */
  line(): (text: string) => void {
    const number = this.#left + this.#lines.push('') - 1;
    if (this.#lines.length > most.lines) {
      this.#lines.shift();
      this.#left += 1;
    }
    return (text) => {
      if (number < this.#left) return;
      this.#lines[number - this.#left] = text.length > most.text ? `${text.slice(0, most.text)}…` : text;
      this.#makeRoom();
      const before = this.#left > 0 ? [this.#moreLines(this.#left)] : [];
      this.#emitter.put(this.slot, { kind: 'text', text: [...before, ...this.#lines].join('\n'), tone: 'plain' });
    };
  }

  #makeRoom(): void {
    let size = this.#lines.reduce((sum, line) => sum + line.length + 1, 0);
    while (size > limits.text - 100) {
      size -= (this.#lines.shift()?.length ?? 0) + 1;
      this.#left += 1;
    }
  }
}

/** Row-major values as nested arrays; a scalar's shape is empty. */
function nest(values: readonly unknown[], shape: readonly number[]): unknown {
  const [length, ...inner] = shape;
  if (length === undefined) return values[0];
  const size = inner.reduce((product, next) => product * next, 1);
  return Array.from({ length }, (_, i) => nest(values.slice(i * size, (i + 1) * size), inner));
}
