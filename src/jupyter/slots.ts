/**
 * What a cell has shown so far, and what of it is still to be told. Text is told line by line, in the order of its places;
 * a line that waits for a tensor's values (`…`) holds back what comes after it.
 */
import type { Shown, MediaBundle } from '../notebook/export/shown.ts';

/** Where a cell's outputs go. */
export interface Listener {
  text(lines: string): void;
  /** Something new to look at. */
  show(slot: string, bundle: MediaBundle): void;
  /** It takes the place of what was shown for this slot before. */
  update(slot: string, bundle: MediaBundle): void;
}

interface Place {
  shown: Shown;
  /** Characters of its text that were told. */
  told: number;
  state: 'new' | 'changed' | 'told';
}

const waiting = /^…$/m;

export class Slots {
  readonly #listener: Listener;
  readonly #places = new Map<string, Place>();

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  put(slot: string, shown: Shown): void {
    const place = this.#places.get(slot);
    if (!place) this.#places.set(slot, { shown, told: 0, state: 'new' });
    else Object.assign(place, { shown, state: place.state === 'new' ? 'new' : 'changed' });
    this.tell(false);
  }

  /** @param all of it, whether or not something waits */
  tell(all: boolean): void {
    for (const [slot, place] of this.#places) {
      if ('text' in place.shown) {
        const { text } = place.shown;
        const wait = all ? -1 : text.search(waiting);
        // Without the end of the line before the one that waits.
        const end = wait === -1 ? text.length : Math.max(0, wait - 1);
        if (end > place.told) {
          this.#listener.text(text.slice(place.told, end).replace(/^\n/, ''));
          Object.assign(place, { told: end, state: 'told' });
        }
        if (wait !== -1) return;
      } else {
        if (place.state === 'new') this.#listener.show(slot, place.shown.bundle);
        else if (place.state === 'changed') this.#listener.update(slot, place.shown.bundle);
        place.state = 'told';
      }
    }
  }
}
