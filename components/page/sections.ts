/** Marks in the lists of contents which section is being read: the last whose heading is in the upper third, or above it. */
export function markSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-section]')];
  const slugOf = (link: HTMLAnchorElement) => decodeURIComponent(link.hash.slice(1));
  const headings = [...new Set(links.map(slugOf))].flatMap((slug) => document.getElementById(slug) ?? []);
  if (headings.length === 0) return;

  const reached = new Set<Element>();
  let atEnd = false;
  const mark = () => {
    const now = (atEnd ? headings : headings.filter((heading) => reached.has(heading))).at(-1)?.id;
    for (const link of links) {
      if (slugOf(link) === now) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };

  // An observer measures when the browser does, so that nothing is laid out twice while the page loads.
  const headingsSeen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) reached.add(target);
        else reached.delete(target);
      }
      mark();
    },
    { rootMargin: '1000000px 0px -66% 0px' },
  );
  for (const heading of headings) headingsSeen.observe(heading);

  // At the page's end the last section is the one being read, however short it is.
  const foot = document.querySelector('.foot');
  const endSeen = new IntersectionObserver((entries) => {
    atEnd = (entries.at(-1)?.isIntersecting ?? false) && scrollY > 0;
    mark();
  });
  if (foot) endSeen.observe(foot);

  // A section chosen in the drawer closes it.
  const menu = document.querySelector<HTMLElement>('#menu');
  menu?.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest('a[data-section]');
    if (chosen && menu.matches(':popover-open')) menu.hidePopover();
  });
}
