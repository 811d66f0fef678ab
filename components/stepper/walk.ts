/**
 * Pointing by keyboard: in a region that has the focus (`data-walk`) the arrows up and down go from part to part, and Enter
 * presses the part. The focus stays on the region, so that it outlives a step, which may draw the parts anew.
 */
import { parts } from './spotlight.ts';

/** The place in each region that was last pointed at. */
const places = new WeakMap<Element, number>();

function regionOf(event: KeyboardEvent): Element | null {
  const target = event.target;
  return target instanceof Element && target.matches('[data-walk]') ? target : null;
}

/** The part that a key goes to; null where the key is none of ours. */
export function walked(event: KeyboardEvent): Element | null {
  const region = regionOf(event);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!region || step === undefined) return null;
  const all = [...region.querySelectorAll(parts)];
  const before = places.get(region);
  const next = before === undefined ? 0 : Math.max(0, Math.min(all.length - 1, before + step));
  places.set(region, next);
  return all[next] ?? null;
}

/** Presses the part of a region that was gone to. */
export function pressed(event: KeyboardEvent): boolean {
  const region = regionOf(event);
  if (!region || event.key !== 'Enter') return false;
  const part = [...region.querySelectorAll(parts)][places.get(region) ?? -1];
  (part?.querySelector('button') ?? part)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  return part !== undefined;
}
