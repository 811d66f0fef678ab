import { assemble, define } from './assemble.ts';
import { f32x4 } from './instructions.ts';
import type { Madd } from './tile.ts';

/** Whether the engine multiplies and adds in one step: asked by a program that does just that. */
export function hasRelaxedMadd(): boolean {
  const asks = define('asks', { address: 'i32' }, ({ address }) => {
    const x = f32x4.load(address);
    return f32x4.store(address, f32x4.relaxedMadd(x, x, x));
  });
  return WebAssembly.validate(assemble([asks]));
}

export const relaxedMadd: Madd = f32x4.relaxedMadd;
export const plainMadd: Madd = (a, b, c) => f32x4.add(f32x4.mul(a, b), c);
