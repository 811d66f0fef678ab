import { formatNumber } from '../format.ts';
import type { Emitter } from '../emitter.ts';
import { isTensor, snapshot } from '../tensor.ts';
import { wordsIn } from '../words.ts';
import type { Context } from './context.ts';
import type { Print } from './types.ts';

const most = { lines: 1000, items: 20, text: 2000 } as const;

/** A value on one line. */
export function inline(value: unknown, depth = 0): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value);
  if (typeof value === 'function') return value.name || 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (depth > 3) return '…';
  const listed =
    ArrayBuffer.isView(value) && !(value instanceof DataView)
      ? Array.from(value as unknown as Iterable<unknown>)
      : value;
  if (Array.isArray(listed)) return `[${some(listed.map((item: unknown) => () => inline(item, depth + 1)))}]`;
  return `{${some(
    Object.entries(value).map(
      ([key, item]) =>
        () =>
          `${key}: ${inline(item, depth + 1)}`,
    ),
  )}}`;
}

function some(parts: readonly (() => string)[]): string {
  const shown = parts.slice(0, most.items).map((part) => part());
  return [...shown, ...(parts.length > most.items ? ['…'] : [])].join(', ');
}

/** Lines that follow one another are one output; after an output of another slot a new one begins. */
export function printOf({ emitter, language }: Context): Print {
  let block: Block | null = null;
  return (...values) => {
    if (!block || emitter.latest !== block.slot) block = new Block(emitter, wordsIn[language].moreLines);
    const write = block.line();
    if (!values.some(isTensor)) return write(spaced(values.map((value) => inline(value))));
    write('…');
    const parts = values.map(async (value) => {
      if (!isTensor(value)) return inline(value);
      const { shape, data } = snapshot(value);
      return inline(nest(Array.from(await data), shape));
    });
    emitter.hold(Promise.all(parts).then((texts) => write(spaced(texts))));
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
      this.#lines[number - this.#left] = text.slice(0, most.text);
      const before = this.#left > 0 ? [this.#moreLines(this.#left)] : [];
      this.#emitter.put(this.slot, { kind: 'text', text: [...before, ...this.#lines].join('\n'), tone: 'plain' });
    };
  }
}

/** Row-major values as nested arrays; a scalar's shape is empty. */
function nest(values: readonly unknown[], shape: readonly number[]): unknown {
  const [length, ...inner] = shape;
  if (length === undefined) return values[0];
  const size = inner.reduce((product, next) => product * next, 1);
  return Array.from({ length }, (_, i) => nest(values.slice(i * size, (i + 1) * size), inner));
}
