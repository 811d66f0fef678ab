/**
 * Adds up the rows that carry the same segment number: the gradient of `gather`, so of embeddings. One pass over the rows; the
 * library's plain back end goes over all of them once for every segment.
 *
 * rows [n, …], segments [n], sums [count, …], 0 before: sums[s] = Σ rows[i] over the i whose segments[i] is s. Rows with a number
 * below 0 or from count up are dropped, as on the other back ends.
 */
export function addSegments(
  rows: ArrayLike<number>,
  segments: ArrayLike<number>,
  sums: { readonly length: number; [place: number]: number },
  count: number,
): void {
  const width = sums.length / count;
  for (let row = 0; row < segments.length; row++) {
    const segment = segments[row] ?? -1;
    if (segment < 0 || segment >= count) continue;
    for (let i = 0; i < width; i++) {
      const to = segment * width + i;
      sums[to] = (sums[to] ?? 0) + (rows[row * width + i] ?? 0);
    }
  }
}
