/** Outputs as JSON, for recordings: binary arrays as base64 (little endian, as every engine of the course's browsers has them). */
import * as v from 'valibot';
import { output, type Output } from './output.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The one key of an object that stands for something JSON has no form for. Keys that begin so get one more. */
const mark = '$';

const arrays = { Float32Array, Float64Array, Int32Array, Uint8Array, Uint8ClampedArray } as const;
type ArrayName = keyof typeof arrays;
const isArrayName = (name: string): name is ArrayName => Object.hasOwn(arrays, name);

/** Throws `TypeError` at what no output holds: functions, symbols, other classes. */
export function encodeOutput(value: Output): Json {
  return encode(value);
}

/** Throws valibot's error, or `TypeError`, when the text is no output. */
export function decodeOutput(json: unknown): Output {
  return v.parse(output, decode(json));
}

function encode(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return { [mark]: ['undefined'] };
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { [mark]: ['number', Object.is(value, -0) ? '-0' : String(value)] };
  }
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Date) return { [mark]: ['Date', encode(value.getTime())] };
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} is part of no output`);
  for (const [name, type] of Object.entries(arrays)) {
    if (value instanceof type)
      return { [mark]: [name, base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith(mark) ? mark + key : key, encode(item)]),
  );
}

function decode(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(decode);
  if (Object.hasOwn(json, mark)) return special(Reflect.get(json, mark));
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [key.startsWith(mark) ? key.slice(mark.length) : key, decode(item)]),
  );
}

function special(parts: unknown): unknown {
  const [type, content] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (type === 'undefined') return undefined;
  if (type === 'number') return Number(content);
  if (type === 'Date') return new Date(Number(decode(content)));
  if (typeof type === 'string' && isArrayName(type) && typeof content === 'string')
    return new arrays[type](bytes(content).buffer);
  throw new TypeError(`Not an encoded value: ${String(type)}`);
}

function base64(data: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < data.length; i += 0x8000) text += String.fromCharCode(...data.subarray(i, i + 0x8000));
  return btoa(text);
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
