import type { Listener } from './slots.ts';

/** In a script, outputs are told in words. */
export function scriptListener(): Listener {
  // eslint-disable-next-line no-console -- a script has nowhere else to write
  const write = (text: string): void => console.log(text);
  return {
    text: write,
    show(slot, bundle) {
      if (!slot.startsWith('progress: ')) write(bundle['text/plain'] ?? '');
    },
    update: () => undefined,
  };
}
