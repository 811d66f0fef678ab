/** Brings the page's stepper to life once it is near the screen, or at once for a link to one of its steps. */
function enliven(host: HTMLElement): void {
  void import('./app.ts').then(({ bringToLife }) => bringToLife(host));
}

for (const host of document.querySelectorAll<HTMLElement>('[data-stepper]')) {
  if (location.hash.startsWith('#step=')) {
    host.scrollIntoView();
    enliven(host);
    continue;
  }
  const intent = new AbortController();
  for (const type of ['pointerover', 'focusin', 'click'])
    host.addEventListener(
      type,
      () => {
        intent.abort();
        enliven(host);
      },
      { signal: intent.signal },
    );
}
