import { f32x4, i32, whileLess, type Code, type Local, type Operand } from './instructions.ts';

/** How numbers come from memory and go there: four at once, or one in the first lane. */
export interface Lanes extends Pick<typeof f32x4, 'load' | 'store'> {
  /** How far that moves a pointer. */
  readonly bytes: number;
}

const four: Lanes = { load: f32x4.load, store: f32x4.store, bytes: 16 };
const single: Lanes = { load: f32x4.loadOne, store: f32x4.storeOne, bytes: 4 };

/** Runs the body at `cursor`, a count of bytes, until it reaches `bytes`: for four numbers at once, for the last three singly. */
export function sweep(cursor: Local, bytes: Operand, body: (lanes: Lanes) => Code): Code {
  return [
    whileLess(cursor, i32.sub(bytes, 12), [body(four), cursor.add(16)]),
    whileLess(cursor, bytes, [body(single), cursor.add(4)]),
  ];
}
