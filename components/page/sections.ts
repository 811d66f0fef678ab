/** Marks in the lists of contents which section is being read. */
export function markSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-section]')];
  const slugs = [...new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))))];
  const headings = slugs.flatMap((slug) => document.getElementById(slug) ?? []);
  if (headings.length === 0) return;

  let marked: string | undefined;
  const mark = () => {
    // The last heading above the upper third of the window; at the very end the last one, however short its section.
    const line = innerHeight / 3;
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < line);
    const now = (atEnd ? headings.at(-1) : above.at(-1))?.id;
    if (now === marked) return;
    marked = now;
    for (const link of links) {
      if (decodeURIComponent(link.hash.slice(1)) === now) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };

  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  mark();

  // A section chosen in the drawer closes it.
  const menu = document.querySelector<HTMLElement>('#menu');
  menu?.addEventListener('click', (event) => {
    const target = event.target;
    if (target instanceof Element && target.closest('a[data-section]') && menu.matches(':popover-open'))
      menu.hidePopover();
  });
}
