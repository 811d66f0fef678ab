/**
 * When a cell's new state is drawn. An edit can mark a thousand cells stale, and a run of all goes through them in no time; each
 * change that is drawn costs the page a layout. So what the reader sees is drawn at once, and a cell out of sight that shows
 * nothing new but in its bar is drawn when it comes near, or by and by. And a run that is over before a reader could see it run
 * is not drawn as running: it would only flicker, and drawing takes time from the cell where there are few processors.
 */
import type { CellView } from '../../src/notebook/view.ts';
import { isBusy } from './shown.ts';

/** Cells that are drawn in one go, and the milliseconds between two. Each go costs a layout of the page. */
const lot = 100;
const interval = 100;
/** How long a run is not shown, in milliseconds: less than what a reader takes for at once. */
const grace = 80;

/** The hosts of cells that are known to be out of sight. */
const away = new Set<Element>();
/** How to draw the cells that wait, by their hosts. */
const waiting = new Map<Element, () => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function draw(host: Element): void {
  const act = waiting.get(host);
  waiting.delete(host);
  act?.();
}

function drawSome(): void {
  timer = undefined;
  for (const host of [...waiting.keys()].slice(0, lot)) draw(host);
  if (waiting.size > 0) timer = setTimeout(drawSome, interval);
}

const sight = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) away.add(target);
      else if (away.delete(target)) draw(target);
    }
  },
  // A screen ahead of the reader.
  { rootMargin: '100%' },
);

/** What of a view stands in the cell's bar only. */
const marks: ReadonlySet<string> = new Set<keyof CellView>(['state', 'runs', 'ran', 'ms']);

function differsByMarks(before: CellView, now: CellView): boolean {
  for (const key in now)
    if (!marks.has(key) && !Object.is(before[key as keyof CellView], now[key as keyof CellView])) return false;
  return true;
}

/**
 * Follows whether a cell is in sight.
 * @returns a function that says whether what is new in the cell's view can wait, and calls `draw` when it has waited
 */
export function marksThatWait(host: Element): (before: CellView, now: CellView, draw: () => void) => boolean {
  sight.observe(host);
  let begun: ReturnType<typeof setTimeout> | undefined;
  return (before, now, act) => {
    const onlyMarks = differsByMarks(before, now);
    if (onlyMarks && away.has(host)) {
      waiting.set(host, act);
      timer ??= setTimeout(drawSome, interval);
      return true;
    }
    waiting.delete(host);
    if (onlyMarks && isBusy(now) && !isBusy(before)) {
      begun ??= setTimeout(() => {
        begun = undefined;
        act();
      }, grace);
      return true;
    }
    clearTimeout(begun);
    begun = undefined;
    return false;
  };
}
