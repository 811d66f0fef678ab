/** What is pointed at, in words: where it is, and its numbers at the cursor. */
import type { Language } from '../../src/course/language.ts';
import { parseRef, type Ref } from '../../src/nn/trace/refs.ts';
import { long } from './numbers.ts';
import { placeName } from './places.ts';
import { shown, type View } from './view.ts';
import { words } from './words.ts';

/** `Unit 1 of hidden layer 1: pre-activation 1 · activation 1`; empty where nothing of it is known yet. */
export function pointedAt(view: View, refs: readonly Ref[], language: Language): string {
  const { quantities, example } = words[language];
  const depth = view.timeline.trace.program.network.length;
  const places = new Map<string, string[]>();
  for (const ref of refs) {
    const one = shown(view, ref);
    if (!one || one.old) continue;
    const named = parseRef(ref);
    const place = placeName(named, depth)[language];
    const numbers = places.get(place) ?? [];
    // An example's own gradient stands beside the batch's.
    const own = named.quantity === 'gw' || named.quantity === 'gb' ? ` (${example((named.example ?? 0) + 1)})` : '';
    places.set(place, [...numbers, `${quantities[named.quantity]}${own} ${long(one.value)}`]);
  }
  return [...places]
    .map(
      ([place, numbers]) =>
        `${place.charAt(0).toUpperCase()}${place.slice(1)}${language === 'zh' ? '：' : ': '}${numbers.join(' · ')}`,
    )
    .join(language === 'zh' ? '；' : '; ');
}
