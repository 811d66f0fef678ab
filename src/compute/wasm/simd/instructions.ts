/**
 * WebAssembly instructions as functions: each takes the code of its operands and yields code. `i32.add(p, 16)` is the sum
 * of the local `p` and the constant 16. The names and numbers are those of the WebAssembly specification 3.0 (2025).
 */

export type ValueType = 'i32' | 'f32' | 'v128';

/** Bytes, and calls whose number is known only when the whole program is put together. */
export type Code = readonly (number | { readonly callee: string } | Code)[];

/** A parameter or a local variable of a function. */
export class Local {
  readonly type: ValueType;
  readonly index: number;

  constructor(type: ValueType, index: number) {
    this.type = type;
    this.index = index;
  }

  set(value: Operand): Code {
    return [code(value), 0x21, unsigned(this.index)];
  }

  /** For i32 alone: a step of a pointer or counter. */
  add(value: Operand): Code {
    return this.set(i32.add(this, value));
  }
}

/** A number stands for an i32 constant, a local for its value. */
export type Operand = number | Local | Code;

function code(operand: Operand): Code {
  if (operand instanceof Local) return [0x20, unsigned(operand.index)];
  return typeof operand === 'number' ? [0x41, signed(operand)] : operand;
}

/** LEB128, as the format writes all numbers. */
export function unsigned(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const last = rest === ((low & 0x40) === 0 ? 0 : -1);
  return last ? [low] : [low | 0x80, ...signed(rest)];
}

const one = (opcode: readonly number[]) => (a: Operand) => [code(a), opcode];
const two = (opcode: readonly number[]) => (a: Operand, b: Operand) => [code(a), code(b), opcode];
const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
/** `offset` counts bytes, is added to the address and costs nothing. Addresses need not be aligned. */
const load =
  (opcode: readonly number[]) =>
  (address: Operand, offset = 0): Code => [code(address), opcode, 0, unsigned(offset)];
const store =
  (opcode: readonly number[]) =>
  (address: Operand, value: Operand, offset = 0): Code => [code(address), code(value), opcode, 0, unsigned(offset)];

export const i32 = {
  load: load([0x28]),
  store: store([0x36]),
  add: two([0x6a]),
  sub: two([0x6b]),
  mul: two([0x6c]),
  div: two([0x6d]),
  rem: two([0x6f]),
  and: two([0x71]),
  shl: two([0x74]),
  eq: two([0x46]),
  ne: two([0x47]),
  lt: two([0x48]),
  gt: two([0x4a]),
  le: two([0x4c]),
  ge: two([0x4e]),
  not: one([0x45]),
  min: (a: Operand, b: Operand): Code => select(a, b, i32.lt(a, b)),
  max: (a: Operand, b: Operand): Code => select(a, b, i32.gt(a, b)),
};

export const f32 = {
  const: (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)],
  load: load([0x2a]),
  store: store([0x38]),
  add: two([0x92]),
  sub: two([0x93]),
  mul: two([0x94]),
  div: two([0x95]),
  fromInt: one([0xb2]),
  eq: two([0x5b]),
  ne: two([0x5c]),
  gt: two([0x5e]),
  ge: two([0x60]),
};

/** Four float32 at once. */
export const f32x4 = {
  load: load(simd(0)),
  store: store(simd(11)),
  /** One number from memory in all four lanes. */
  loadSplat: load(simd(9)),
  splat: one(simd(19)),
  /** One number from memory in the first lane, 0 in the others; and the first lane to memory. */
  loadOne: load(simd(92)),
  storeOne: (address: Operand, value: Operand, offset = 0): Code => [store(simd(90))(address, value, offset), 0],
  add: two(simd(228)),
  sub: two(simd(229)),
  mul: two(simd(230)),
  div: two(simd(231)),
  sqrt: one(simd(227)),
  min: two(simd(232)),
  max: two(simd(233)),
  eq: two(simd(65)),
  ne: two(simd(66)),
  gt: two(simd(68)),
  zero: (): Code => [simd(12), Array.from({ length: 16 }, () => 0)],
  /** a · b + c in one step, rounded once; only where the engine has relaxed SIMD. */
  relaxedMadd: (a: Operand, b: Operand, c: Operand): Code => [code(a), code(b), code(c), simd(0x105)],
  lane: (a: Operand, lane: number): Code => [code(a), simd(31), lane],
  /** Lanes of a (0 to 3) and b (4 to 7) in any order. */
  shuffle: (a: Operand, b: Operand, lanes: readonly [number, number, number, number]): Code => [
    code(a),
    code(b),
    simd(13),
    lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
  ],
  /** Bits of a where the mask has ones, of b where it has zeros. */
  choose: (a: Operand, b: Operand, mask: Operand): Code => [code(a), code(b), code(mask), simd(82)],
  and: two(simd(78)),
  andNot: two(simd(79)),
  or: two(simd(80)),
};

/** Four int32 at once; sums and products keep their low 32 bits. */
export const i32x4 = {
  const: (...lanes: readonly [number, number, number, number]): Code => [
    simd(12),
    ...new Uint8Array(Int32Array.from(lanes).buffer),
  ],
  splat: one(simd(17)),
  add: two(simd(174)),
  mul: two(simd(181)),
  xor: two(simd(81)),
  /** By as many bits in all lanes, zeros coming in from the left. */
  shiftRight: two(simd(173)),
  /** Ones where a < b, both without a sign, else zeros. */
  lessUnsigned: two(simd(58)),
};

/** a where the condition is not 0, else b; both are computed. */
export function select(a: Operand, b: Operand, condition: Operand): Code {
  return [code(a), code(b), code(condition), 0x1b];
}

export function when(condition: Operand, yes: Code, no: Code = []): Code {
  return [code(condition), 0x04, 0x40, yes, ...(no.length === 0 ? [] : [0x05, no]), 0x0b];
}

/** Runs the body for counter = from, from + step, … while counter < to. `to` is computed anew each time. */
export function loop(counter: Local, from: Operand, to: Operand, step: Operand, body: Code): Code {
  return [counter.set(from), whileLess(counter, to, [body, counter.add(step)])];
}

/** Runs the body while counter < to; the body moves the counter. */
export function whileLess(counter: Local, to: Operand, body: Code): Code {
  const again = i32.lt(counter, to);
  return when(again, [0x03, 0x40, body, again, 0x0d, 0, 0x0b]);
}

/** Calls another function of the program, which returns nothing. */
export function call(callee: { readonly name: string }, ...args: readonly Operand[]): Code {
  return [args.map(code), 0x10, { callee: callee.name }];
}

/** Sets `bytes` bytes from `address` on. Bulk memory: every engine with SIMD has it. */
export function fill(address: Operand, value: Operand, bytes: Operand): Code {
  return [code(address), code(value), code(bytes), 0xfc, 0x0b, 0];
}

/** Copies `bytes` bytes, from `from` on, to `to` and on; the two may overlap. */
export function copyBytes(to: Operand, from: Operand, bytes: Operand): Code {
  return [code(to), code(from), code(bytes), 0xfc, 0x0a, 0, 0];
}
