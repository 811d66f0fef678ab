/** How many letters must be changed, added, dropped or swapped with a neighbour to make one word of another. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      row.push(swapped ? Math.min(steps, (before[j - 2] ?? 0) + 1) : steps);
    }
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}

/** The known name that a misspelt one most likely stands for, or null where none is near. Earlier names win a tie. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  // One slip for every three letters, capitals aside: more would be another word.
  let least = Math.floor(name.length / 3) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
