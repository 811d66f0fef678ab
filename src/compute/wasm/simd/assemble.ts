/** Puts functions together to a WebAssembly program that works on a memory it is given. */
import { Local, unsigned, type Code, type ValueType } from './instructions.ts';

const typeBytes: Record<ValueType, number> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** A function of the program. It returns nothing: results go to memory. */
export interface Definition {
  readonly name: string;
  readonly params: readonly ValueType[];
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

/** Writes a function: `body` gets its parameters by name, and `local` to declare variables with. */
export function define<const Params extends Readonly<Record<string, ValueType>>>(
  name: string,
  params: Params,
  body: (params: { readonly [Name in keyof Params]: Local }, local: (type: ValueType) => Local) => Code,
): Definition {
  const types = Object.values(params);
  const locals: ValueType[] = [];
  const named = Object.fromEntries(Object.entries(params).map(([key, type], i) => [key, new Local(type, i)]));
  const local = (type: ValueType): Local => new Local(type, types.length + locals.push(type) - 1);
  // `fromEntries` forgets the names.
  return { name, params: types, body: body(named as { [Name in keyof Params]: Local }, local), locals };
}

/** Pages of 64 KiB that a memory can have at most. */
const mostPages = 65_536;

/**
 * The bytes of a program that imports its memory as `env.memory` and exports every function by its name.
 * @param shared - whether the memory is one that several threads share
 */
export function assemble(definitions: readonly Definition[], shared = false): Uint8Array<ArrayBuffer> {
  const numbers = new Map(definitions.map(({ name }, i) => [name, i]));
  const types = definitions.map(({ params }) => [0x60, vector(params.map((type) => [typeBytes[type]])), 0]);
  const bodies = definitions.map(({ locals, body }) => {
    const declared = vector(locals.map((type) => [1, typeBytes[type]]));
    return sized([declared, body, 0x0b], numbers);
  });
  const limits = shared ? [0x03, 0, unsigned(mostPages)] : [0x00, 0];
  const memory = [text('env'), text('memory'), 0x02, limits];
  return Uint8Array.from(
    flatten(
      [
        [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(1, vector(types)),
        section(2, vector([memory])),
        section(3, vector(definitions.map((_, i) => unsigned(i)))),
        section(7, vector(definitions.map(({ name }, i) => [text(name), 0x00, unsigned(i)]))),
        section(10, vector(bodies)),
      ],
      numbers,
    ),
  );
}

function flatten(code: Code, numbers: ReadonlyMap<string, number>): number[] {
  const bytes: number[] = [];
  const visit = (part: Code): void => {
    for (const item of part) {
      if (typeof item === 'number') bytes.push(item);
      else if ('callee' in item) bytes.push(...unsigned(numberOf(item.callee, numbers)));
      else visit(item);
    }
  };
  visit(code);
  return bytes;
}

function numberOf(name: string, numbers: ReadonlyMap<string, number>): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`the program has no function ${name}`);
  return number;
}

const sized = (code: Code, numbers: ReadonlyMap<string, number>): Code => {
  const bytes = flatten(code, numbers);
  return [unsigned(bytes.length), bytes];
};
const section = (id: number, content: Code): Code => [id, sized(content, new Map())];
const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (name: string): Code => vector(Array.from(new TextEncoder().encode(name), (byte) => [byte]));
