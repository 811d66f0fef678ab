/**
 * Keeps an inline formula on one line with what it touches. KaTeX sets a formula as inline blocks, and browsers may break
 * a line on either side of one: before a comma that follows it, after a bracket that opens before it. A word joiner beside
 * the block, and a wrapper that does not break between the two, take these places away; spaces still break.
 */
const wordJoiner = '\u2060';
const base = '<span class="katex-base">';
const close = '</span>';

/**
 * @param html what KaTeX put into an inline formula's element; it ends with the list of blocks
 * @returns the same, its first and last block glued to what is outside; between its blocks the line may break as before
 */
export function glue(html: string): string {
  const first = html.indexOf(base);
  if (first === -1) return html;
  const last = html.lastIndexOf(base);
  const second = html.indexOf(base, first + 1);
  const end = html.length - close.length;
  const head = html.slice(0, first);
  if (first === last) return `${head}${glued(wordJoiner + html.slice(first, end) + wordJoiner)}${close}`;
  const start = glued(wordJoiner + html.slice(first, second));
  return `${head}${start}${html.slice(second, last)}${glued(html.slice(last, end) + wordJoiner)}${close}`;
}

function glued(html: string): string {
  return `<span class="glued">${html}${close}`;
}
