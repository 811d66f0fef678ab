/** Brings the page's stepper to life when the reader first comes to it, or at once for a link to one of its steps. */

async function enliven(host: HTMLElement, taps: readonly HTMLElement[]): Promise<void> {
  const { bringToLife } = await import('./app.ts');
  bringToLife(host);
  // Hydration adopts the buttons as they are, so those that were pressed meanwhile can be pressed again.
  for (const button of taps) button.click();
}

for (const host of document.querySelectorAll<HTMLElement>('[data-stepper]')) {
  const taps: HTMLElement[] = [];
  const waiting = new AbortController();
  const { signal } = waiting;
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    enliven(host, taps).then(
      () => waiting.abort(),
      // A download that failed is tried again at the next touch.
      () => {
        begun = false;
        taps.length = 0;
      },
    );
  };
  const tap = ({ target, isTrusted }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button && isTrusted) taps.push(button);
    begin();
  };
  for (const type of ['pointerover', 'focusin']) host.addEventListener(type, begin, { signal });
  host.addEventListener('click', tap, { signal });
  const follow = (): void => {
    if (!location.hash.startsWith('#step=')) return;
    host.scrollIntoView();
    begin();
  };
  addEventListener('hashchange', follow);
  follow();
}
