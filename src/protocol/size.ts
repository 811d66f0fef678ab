/** About how many bytes a message's contents take: exact for binary data, two a character, eight for anything else. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let size = 8;
  for (const [key, item] of Object.entries(value)) size += (Array.isArray(value) ? 0 : 2 * key.length) + sizeOf(item);
  return size;
}

/** What one cell may show. */
export const limits = {
  slots: 500,
  bytes: 32 * 2 ** 20,
  /** Of one mark of a plot. */
  rows: 200_000,
  /**
   * Of one plot; what lies beyond would keep the page from answering. `calls`: marks and transforms, `shapes`: elements drawn,
   * `facets`: on each side, `categories`: different texts on an axis, `steps`: of an interval or between ticks, `list`: values of
   * a domain, `text`: characters.
   */
  plot: {
    calls: 1000,
    shapes: 20_000,
    facets: 100,
    panels: 400,
    categories: 2000,
    steps: 50_000,
    list: 2000,
    text: 2000,
  },
  /** Output messages a second that the page takes. */
  rate: 2000,
  /** Of a table; `text`: characters of a cell, `bytes`: of all its texts. */
  table: { rows: 100_000, columns: 100, cells: 1_000_000, text: 500, bytes: 16 * 2 ** 20 },
  /** Of a gradient tape; `numbers`: of each value, the first. */
  tape: { nodes: 400, values: 1000, numbers: 64 },
  /** Pictures of a grid. */
  pictures: 500,
  /** Characters of a text that is an output by itself. */
  text: 200_000,
  /** Characters of any other text: a label, a name, a slot. */
  label: 2000,
} as const;
