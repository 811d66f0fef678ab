/** Whether something is a recorded plot: what a message may hold in place of one, and no more. */
import { isTree } from './is-tree.ts';
import type { PlotNode } from './output.ts';
import { limits } from './size.ts';

const arrays = [Float32Array, Float64Array, Int32Array, Uint8Array, Uint8ClampedArray] as const;

/** Plain objects, lists, numbers and texts. Never throws. */
export function isPlotOptions(value: unknown): value is { [key: string]: PlotNode } {
  return isTree(value) && isRecord(value) && isPlotNode(value);
}

function isPlotNode(value: unknown): value is PlotNode {
  switch (typeof value) {
    case 'string':
      return value.length <= limits.label;
    case 'number':
    case 'boolean':
    case 'undefined':
      return true;
    case 'object':
      break;
    default:
      return false;
  }
  if (value === null || value instanceof Date || arrays.some((type) => value instanceof type)) return true;
  if (Array.isArray(value)) return value.every(isPlotNode);
  return isRecord(value) && Object.keys(value).every((key) => key !== '__proto__' && isPlotNode(value[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Reflect.getPrototypeOf(value) === Object.prototype;
}
