/** The keys that play a timeline: arrows, Home, End, Space. */
export interface Player {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly play: () => void;
}

const actions: Readonly<Record<string, keyof Player>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
  ' ': 'play',
};

/** Fields and lists use these keys themselves; so does a button its space bar, and a table that scrolls its arrows. */
const own = 'input:not([type="range"]), select, textarea, [data-scroll], summary';

/** Plays what a key asks for, unless the element that has the focus needs the key itself. */
export function playByKey(event: KeyboardEvent, player: Player): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, key } = event;
  if (target instanceof Element && target.closest(own)) return;
  if (key === ' ' && target instanceof HTMLButtonElement) return;
  const action = actions[key];
  if (!action) return;
  event.preventDefault();
  player[action]();
}
