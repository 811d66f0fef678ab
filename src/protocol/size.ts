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
  /** Characters of a text that is an output by itself. */
  text: 100_000,
  /** Characters of any other text: a label, a name, a slot, a cell of a table. */
  label: 2000,
  /** How deep an output's parts lie in one another. */
  depth: 40,
  /** Output messages a second that the page takes. */
  rate: 2000,
} as const;
