/** A text out of what the types call one: a cell's types are blanked, not checked, so it may be anything. */
export function asText(value: unknown): string {
  return String(value);
}
