/**
 * Lays a long chapter out pair by pair while the browser is idle, so that its first screen answers at once. Until its turn
 * comes, a pair outside the screen is skipped by `content-visibility` (see Pair.astro).
 */
export function layOutInPieces(): void {
  const pairs = [...document.querySelectorAll<HTMLElement>('.pair')];
  const layOut = (pair: HTMLElement) => (pair.dataset['laidOut'] = '');

  // A link into the chapter has to know how high everything above it is.
  if (location.hash !== '') return void pairs.forEach(layOut);

  // Safari has no idle callbacks; a frame between two pairs lets it answer as well.
  const whenIdle = (act: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 200 }) : setTimeout(act);
  const next = () => {
    const pair = pairs.shift();
    if (pair === undefined) return;
    layOut(pair);
    requestAnimationFrame(() => whenIdle(next));
  };
  whenIdle(next);
}
