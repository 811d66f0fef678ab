/** What a chapter's MDX has in either language alike: headings, cells, IDs of the source inventory, links to kernels. */
export interface Landmark {
  readonly kind: 'heading' | 'cell' | 'source' | 'kernels';
  /** A heading's level, a cell's name, IDs or kernels separated by single spaces. */
  readonly value: string;
  /** Counted from 1 in the file. */
  readonly line: number;
}

/** The same text with the contents of code blocks and comments blanked, every position kept. */
export function withoutCode(mdx: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  return mdx
    .replace(/^(\s*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\s*\2`*~*\s*$/gm, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replace(/`[^`\n]+`/g, blank);
}

/**
 * @param body of an MDX file, without its front matter
 * @param firstLine of the file on which the body begins
 */
export function skeleton(body: string, firstLine: number): Landmark[] {
  const text = withoutCode(body);
  const found: { at: number; kind: Landmark['kind']; value: string }[] = [];
  for (const match of text.matchAll(/^(#{1,6})\s/gm))
    found.push({ at: match.index, kind: 'heading', value: String(match[1]?.length ?? 0) });
  for (const match of text.matchAll(/<([A-Z]\w*)\b([^>]*)>/g)) {
    const attributes = match[2] ?? '';
    const name = /\bname=(["'])(.*?)\1/.exec(attributes)?.[2];
    if (match[1] === 'Cell' && name !== undefined) found.push({ at: match.index, kind: 'cell', value: name });
    const kernels = /\bnames=(["'])(.*?)\1/.exec(attributes)?.[2];
    if (match[1] === 'Kernels' && kernels !== undefined)
      found.push({ at: match.index, kind: 'kernels', value: spaced(kernels) });
    const source = /\bsource=(["'])(.*?)\1/.exec(attributes)?.[2];
    if (source !== undefined) found.push({ at: match.index, kind: 'source', value: spaced(source) });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, kind, value }) => ({ kind, value, line: text.slice(0, at).split('\n').length + firstLine - 1 }));
}

function spaced(list: string): string {
  return list.trim().split(/\s+/).join(' ');
}
