/**
 * A chapter's MDX as plain Markdown, for notebooks and scripts: formulas as TeX without the colour macros, the course's
 * boxes as headings, quotations and folds, diagrams as pictures; cut where the chapter's cells stand.
 */
import { AuthorError } from '../course/author-error.ts';
import { plainTex } from './plain-tex.ts';

export type ProsePart = { readonly markdown: string } | { readonly cell: string };

/** What boxes are called, in the chapter's language. */
export interface BoxNames {
  readonly numbers: string;
  readonly erratum: string;
  readonly claim: string;
  readonly listing: string;
  readonly predict: string;
  readonly answer: string;
  readonly exercise: (number: number) => string;
  readonly hint: string;
  readonly solution: string;
}

interface Setting {
  readonly names: BoxNames;
  /** Path below the project's root, for messages. */
  readonly file: string;
  /** An image in Markdown. */
  readonly diagram: (dot: string, title: string) => Promise<string>;
  /** The text of a cell that is an exercise, solved. */
  readonly solution: (cell: string) => Promise<string>;
}

/** What stands before and after the contents of a box; null closes nothing. Quotations mark each line. */
interface Box {
  readonly open: readonly string[];
  readonly close: readonly string[];
  readonly quoted: boolean;
}

const plainBox: Box = { open: [], close: [], quoted: false };
const headed = (line: string): Box => ({ ...plainBox, open: [line, ''] });
const quoted = (name: string): Box => ({ open: [`**${name}**`, ''], close: [], quoted: true });
const fold = (name: string): Box => ({
  open: ['<details>', `<summary>${name}</summary>`, ''],
  close: ['', '</details>'],
  quoted: false,
});

const tagLine = /^\s*<(\/?)([A-Z]\w*)((?:\s+\w+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>\s*$/;
const fenceLine = /^(`{3,}|~{3,})\s*(\S*)\s*(.*)$/;

/**
 * @param mdx the chapter's file; its front matter is left out
 * @throws AuthorError at a component that has no plain form
 */
export async function proseOf(mdx: string, { names, file, diagram, solution }: Setting): Promise<ProsePart[]> {
  const head = /^---\n[\s\S]*?\n---\n/.exec(mdx)?.[0] ?? '';
  const firstLine = head.split('\n').length;

  const parts: ProsePart[] = [];
  const open: Box[] = [];
  let lines: string[] = [];
  let exercises = 0;

  const write = (...added: readonly string[]): void => {
    const lead = open.some((box) => box.quoted) ? '> ' : '';
    lines.push(...added.map((line) => (lead + line).trimEnd()));
  };
  const flush = (): void => {
    const markdown = lines
      .join('\n')
      .replace(/(?:\n>)+(?=\n>\n)/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (markdown !== '') parts.push({ markdown });
    lines = [];
  };
  const boxOf = (name: string, line: number): Box => {
    switch (name) {
      case 'Pair':
      case 'Wide':
      case 'Formula':
      case 'Symbols':
      case 'Figure':
        return plainBox;
      case 'Numbers':
        return headed(`*${names.numbers}*`);
      case 'Predict':
        return headed(`**${names.predict}**`);
      case 'Exercise':
        return headed(`### ${names.exercise(++exercises)}`);
      case 'Erratum':
        return quoted(names.erratum);
      case 'Claim':
        return quoted(names.claim);
      case 'Listing':
        return quoted(names.listing);
      case 'Answer':
        return fold(names.answer);
      case 'Hint':
        return fold(names.hint);
      case 'Solution':
        return fold(names.solution);
      default:
        throw new AuthorError(file, line, `<${name}> has no form in an exported notebook (src/markdown/prose.ts)`);
    }
  };

  for (const { text, line, fence } of pieces(mdx.slice(head.length))) {
    if (fence?.language === 'dot') write(await diagram(text, fence.rest));
    else if (fence) write(...[`\`\`\`${fence.language}`, ...text.split('\n'), '```']);
    else {
      for (const [i, each] of text.split('\n').entries()) {
        const [, slash, name, attributes = '', closed] = tagLine.exec(each) ?? [];
        if (name === undefined) write(each);
        // A machine to play with has no form on paper, and the site's kernels do not run there.
        else if (name === 'Stepper' || name === 'Kernels') continue;
        else if (name === 'Cell') {
          flush();
          parts.push({ cell: /\bname=["']([^"']*)/.exec(attributes)?.[1] ?? '' });
        } else if (slash) {
          const box = open.pop();
          write(...(box?.close ?? []));
          if (box?.quoted) lines = endOfQuotation(lines);
          write('');
        } else {
          const box = boxOf(name, firstLine + line + i);
          const solved = name === 'Solution' ? /\bcell=["']([^"']*)/.exec(attributes)?.[1] : undefined;
          const code = solved === undefined ? [] : ['', '```ts', ...(await solution(solved)).split('\n'), '```'];
          if (closed) write(...box.open, ...code, ...box.close, '');
          else {
            open.push({ ...box, close: [...code, ...box.close] });
            if (box.quoted && lines.at(-1)?.startsWith('>')) lines.push('');
            write(...box.open);
          }
        }
      }
    }
  }
  flush();
  return parts;
}

/** Jupyter takes formulas out before it reads Markdown: the marks of a quotation would be left inside a formula of several lines. */
function endOfQuotation(lines: readonly string[]): string[] {
  const text = lines.join('\n').replace(/(?:\n>)+$/, '');
  return text
    .replace(
      /^> \$\$\n((?:>.*\n)+?)> \$\$$/gm,
      (_, inside: string) => `> $$${inside.replace(/^> ?/gm, '').trim().replaceAll('\n', ' ')}$$`,
    )
    .split('\n');
}

interface Piece {
  readonly text: string;
  /** Lines of the body before it. */
  readonly line: number;
  readonly fence: { readonly language: string; readonly rest: string } | null;
}

/** Fenced code, and what stands between, with its comments gone and its formulas plain. */
function pieces(body: string): Piece[] {
  const found: Piece[] = [];
  let between: string[] = [];
  let fence: { mark: string; language: string; rest: string; line: number; lines: string[] } | null = null;
  const lines = body.split('\n');
  const end = (at: number): void => {
    found.push({ text: plain(between.join('\n')), line: at - between.length, fence: null });
    between = [];
  };
  for (const [at, line] of lines.entries()) {
    const [, mark, language = '', rest = ''] = fenceLine.exec(line) ?? [];
    if (fence) {
      if (line.trim() === fence.mark) {
        found.push({ text: fence.lines.join('\n'), line: fence.line, fence });
        fence = null;
      } else fence.lines.push(line);
    } else if (mark !== undefined) {
      end(at);
      fence = { mark, language, rest, line: at, lines: [] };
    } else between.push(line);
  }
  end(lines.length);
  return found;
}

/** Takes MDX's comments out and the colour macros from every formula; code and escaped characters stay. */
function plain(text: string): string {
  const spans = /\\[\s\S]|(`+)[\s\S]*?\1|\{\/\*[\s\S]*?\*\/\}|\$\$[\s\S]+?\$\$|\$(?:\\[\s\S]|[^$\\])+?\$/g;
  return text.replace(spans, (span) => {
    // A comment's lines stay, so that lines are counted rightly.
    if (span.startsWith('{/*')) return span.replace(/[^\n]/g, '');
    return span.startsWith('$') ? plainTex(span) : span;
  });
}
