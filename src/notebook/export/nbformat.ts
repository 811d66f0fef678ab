/** Notebooks as Jupyter stores them (nbformat 4.5): what the course writes, and what it needs to read of any. */
import * as v from 'valibot';
import { languages } from '../../course/language.ts';

/** A text as a list of lines that keep their ends, as Jupyter writes it, or whole. */
const multiline = v.union([v.string(), v.array(v.string())]);

const output = v.looseObject({ output_type: v.string() });
export type NotebookOutput = v.InferOutput<typeof output>;

/** What the course notes in a cell: the cell of the chapter that it is, or which of its own helping cells. */
const cellNote = v.looseObject({
  cell: v.optional(v.string()),
  /** Fingerprint of the course's text. */
  original: v.optional(v.string()),
  /** The text is the reader's, not the course's. */
  edited: v.optional(v.boolean()),
  helper: v.optional(v.picklist(['library', 'data', 'start'])),
});

const cell = v.looseObject({
  cell_type: v.string(),
  id: v.optional(v.string()),
  metadata: v.optional(v.looseObject({ networks_by_hand: v.optional(cellNote) }), {}),
  source: multiline,
  outputs: v.optional(v.array(output)),
});
export type NotebookCell = v.InferOutput<typeof cell>;

/** What the course notes in a notebook. */
export const chapterNote = v.object({
  version: v.literal(1),
  /** `mathematics/neuron` */
  chapter: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  language: v.picklist(languages),
});
export type ChapterNote = v.InferOutput<typeof chapterNote>;

export const notebookFile = v.looseObject({
  nbformat: v.literal(4),
  nbformat_minor: v.number(),
  metadata: v.looseObject({ networks_by_hand: v.optional(v.unknown()) }),
  cells: v.array(cell),
});
export type NotebookFile = v.InferOutput<typeof notebookFile>;

export function joined(text: v.InferOutput<typeof multiline>): string {
  return typeof text === 'string' ? text : text.join('');
}

export function lines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
