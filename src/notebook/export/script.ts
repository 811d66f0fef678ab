/**
 * A chapter's notebook as one script for Deno, in the form that editors and Jupytext know as “percent”: regions that begin
 * with `// %%`, text as comments. It can be read back.
 */
import * as v from 'valibot';
import { chapterNote, joined, type NotebookCell, type NotebookFile } from './nbformat.ts';
import { fileWords } from './words.ts';

/** The line that says of which chapter the script is. */
export const noteLine = /^\/\/ (\{"networks_by_hand":.*\})$/m;
export const lastRegion = 'end';

/** Tells the library which cell begins, so that its outputs are its own. */
export function cellCall(name: string): string {
  return `await networksByHand.cell(${JSON.stringify(name)});`;
}

/** A line of a cell that looks like the beginning of a region gets a backslash. */
function escaped(text: string): string {
  return text.replace(/^(\/\/ ?)(?=\\*%%)/gm, '$1\\');
}

export function unescaped(text: string): string {
  return text.replace(/^(\/\/ ?)\\(?=\\*%%)/gm, '$1');
}

function asComment(text: string): string {
  return (
    text
      // A picture is many lines of base64; its words say what it is.
      .replace(/!\[([^\]]*)\]\(data:[^)]*\)/g, '[$1]')
      .split('\n')
      .map((line) => `// ${line}`.trimEnd())
      .join('\n')
  );
}

function region(title: string, text: string): string {
  return `// %% ${title}\n${text}\n`;
}

/** Throws what valibot throws, if the notebook is none of the course's. */
export function scriptOf(notebook: NotebookFile): string {
  const note = v.parse(chapterNote, notebook.metadata.networks_by_hand);
  const say = fileWords[note.language];
  const helper = (name: string): string =>
    notebook.cells
      .filter(({ metadata }) => metadata.networks_by_hand?.helper === name)
      .map(({ source }) => joined(source))
      .join('\n\n');
  const head = [`// ${say.script}`, `// ${JSON.stringify({ networks_by_hand: note })}`, '', helper('start'), ''];
  const end = ['await networksByHand.cell(null);', '', helper('data'), helper('library')].filter(
    (text, i) => text || i < 2,
  );
  return [...head, ...notebook.cells.flatMap(partOf), region(lastRegion, end.join('\n'))].join('\n');
}

function partOf(cell: NotebookCell): string[] {
  const text = joined(cell.source);
  if (cell.cell_type === 'markdown') return [region('[markdown]', asComment(text))];
  const name = cell.metadata.networks_by_hand?.cell;
  if (name === undefined) return [];
  const { original, edited } = cell.metadata.networks_by_hand ?? {};
  return [region(`${name} ${JSON.stringify({ original, edited })}`, `${cellCall(name)}\n${escaped(text)}`)];
}
