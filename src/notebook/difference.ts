/** Line by line, how one text became another. */

export interface DifferenceLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many pairs of lines a longest common subsequence is not worth its time. */
const pairs = 4_000_000;

/** The lines of both texts in order: as few removed and added as can be, removals before additions. */
export function difference(before: string, after: string): DifferenceLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = (lines: readonly string[]) => lines.map((text): DifferenceLine => ({ kind: 'same', text }));
  return [
    ...same(a.slice(0, start)),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
}

function between(a: readonly string[], b: readonly string[]): DifferenceLine[] {
  const kept = a.length * b.length > pairs ? [] : common(a, b);
  const lines: DifferenceLine[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...kept, [a.length, b.length] as const]) {
    lines.push(...a.slice(i, nextI).map((text): DifferenceLine => ({ kind: 'removed', text })));
    lines.push(...b.slice(j, nextJ).map((text): DifferenceLine => ({ kind: 'added', text })));
    const text = a[nextI];
    if (text !== undefined) lines.push({ kind: 'same', text });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return lines;
}

/** Pairs of equal lines, by index in both: a longest common subsequence (Wagner and Fischer, 1974). */
function common(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  /** At `i * width + j`: how many lines `a` from `i` and `b` from `j` have in common. */
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/**
 * A line with what cannot be seen made visible: characters that control, hide or reorder others could make code read
 * otherwise than it runs.
 */
export function visible(line: string): string {
  return line.replaceAll(
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** A stretch of lines to show, or how many that are the same were left out. */
export type DifferencePart = { readonly lines: readonly DifferenceLine[] } | { readonly skipped: number };

/** Leaves out what is the same for long; `around` such lines stay before and after each change. */
export function folded(lines: readonly DifferenceLine[], around = 2): DifferencePart[] {
  const shown = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const parts: DifferencePart[] = [];
  for (let at = 0; at < lines.length;) {
    let next = at;
    while (next < lines.length && shown[next] === shown[at]) next += 1;
    // One line left out takes as much room as the line itself.
    const fold = !shown[at] && next - at > 1;
    parts.push(fold ? { skipped: next - at } : { lines: lines.slice(at, next) });
    at = next;
  }
  return parts;
}
