/** Rows beyond both ends of what is seen, so that a quick flick does not show paper. */
const margin = 12;

export interface TableWindow {
  /** Rows from `first` up to `end`, without it. */
  readonly first: number;
  readonly end: number;
}

/** The rows to have in the page, out of `count` of `height` pixels each, where `seen` pixels are seen from `top` on. */
export function tableWindow(count: number, height: number, top: number, seen: number): TableWindow {
  const first = Math.max(0, Math.min(count, Math.floor(top / height)) - margin);
  const end = Math.min(count, Math.ceil((top + seen) / height) + margin);
  // Even steps: the stripes of the rows do not swap while they scroll by.
  return { first: first - (first % 2), end };
}
