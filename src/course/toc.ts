/** A page's contents, from its headings. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

export interface TocEntry {
  readonly slug: string;
  readonly text: string;
  /** Headings one level below. */
  readonly inside: readonly TocEntry[];
}

/** Headings of levels 2 and 3, nested; a level 3 before any level 2 stands on its own. */
export function contents(headings: readonly Heading[]): TocEntry[] {
  const entries: (TocEntry & { inside: TocEntry[] })[] = [];
  for (const { depth, slug, text } of headings) {
    if (depth !== 2 && depth !== 3) continue;
    const entry = { slug, text, inside: [] };
    const above = entries.at(-1);
    if (depth === 3 && above) above.inside.push(entry);
    else entries.push(entry);
  }
  return entries;
}
