/** The text of tests/bench/RESULTS.md: a section for each group of figures, so that one can be measured again alone. */
export interface Section {
  readonly title: string;
  /** When, with what, on what machine. */
  readonly made: string;
  /** Markdown: its table or tables. */
  readonly body: string;
}

const head = `# Measured

Written by \`npm run bench\`, or \`npm run bench <group>\` for a part. What is compared is measured in one run, by turns. No test
asserts these figures: they are of the machine and the hour that each section names.
`;

function textOf({ title, made, body }: Section): string {
  return `## ${title}\n\n${made}\n\n${body}\n`;
}

/**
 * Puts sections into the text in the order of `titles`; those not measured now keep what the text says of them, and what has
 * no title among them goes.
 */
export function withSections(before: string, sections: readonly Section[], titles: readonly string[]): string {
  const known = new Map<string | undefined, string>(
    before.split(/^(?=## )/m).map((part) => [/^## (.*)/.exec(part)?.[1], `${part.trimEnd()}\n`] as const),
  );
  for (const section of sections) known.set(section.title, textOf(section));
  return [head, ...titles.flatMap((title) => known.get(title) ?? [])].join('\n');
}
