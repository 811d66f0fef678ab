import * as v from 'valibot';
import { CourseError } from '../course/course-error.ts';
import { isTree } from '../protocol/is-tree.ts';
import { output as schema, type Output } from '../protocol/output.ts';
import { limits } from '../protocol/size.ts';
import { say } from './words.ts';

/**
 * An output as the page will take it: long texts cut, and checked before it leaves, so that a cell's mistake ends the cell
 * and not the kernel. Throws `CourseError` at what the page would not understand.
 */
export function fit(output: Output): Output {
  // What a reader typed into an input comes back as it is.
  const longest = output.kind === 'text' || output.kind === 'input' ? limits.text : limits.label;
  const checked = parse(output, longest);
  if (!checked) throw new CourseError(say((w) => w.notOutput));
  return checked;
}

function parse(output: Output, longest: number): Output | null {
  try {
    if (!isTree(output)) return null;
    const { success, output: checked } = v.safeParse(schema, shorten(output, longest), { abortEarly: true });
    return success ? checked : null;
  } catch {
    // What a cell made can throw when it is read.
    return null;
  }
}

/** The same with its long texts cut; the same object where there are none. */
function shorten(value: unknown, longest: number): unknown {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return shortenAll(value, longest);
  if (Reflect.getPrototypeOf(value) !== Object.prototype) return value;
  const before: readonly unknown[] = Object.values(value);
  const after = shortenAll(before, longest);
  return after === before ? value : Object.fromEntries(Object.keys(value).map((key, i) => [key, after[i]]));
}

function shortenAll(items: readonly unknown[], longest: number): readonly unknown[] {
  const short = items.map((item) => shorten(item, longest));
  return short.some((item, i) => !Object.is(item, items[i])) ? short : items;
}
