import type { Output } from '../protocol/output.ts';

/** More values than this are not looked at: a broken graphics card does not spoil the last number alone. */
const most = 20_000;

/** Whether all numbers of an output are finite, those included that a text or a label spells out. */
export function allFinite(output: Output): boolean {
  const open: unknown[] = [output];
  for (let looked = 0; open.length > 0 && looked < most; looked++) {
    const here = open.pop();
    if (typeof here === 'number' && !Number.isFinite(here)) return false;
    if (typeof here === 'string' && /\b(?:NaN|Infinity)\b/.test(here)) return false;
    // Pixels are whole numbers.
    if (here instanceof Uint8ClampedArray) continue;
    if (here instanceof Float32Array || here instanceof Float64Array) {
      if (here.subarray(0, most).some((value) => !Number.isFinite(value))) return false;
    } else if (typeof here === 'object' && here !== null && !ArrayBuffer.isView(here)) {
      const inside: readonly unknown[] = Object.values(here);
      open.push(...inside.slice(0, most));
    }
  }
  return true;
}
