/** A table of RESULTS.md. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Markdown of a table, without an empty line at its end. */
export function markdownTable(columns: readonly Column[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [row(columns.map(({ title }) => title)), `|${rule.join('|')}|`, ...lines.map(row)].join('\n');
}
