/** The chapter's notebook, which the build made, with the reader's texts and outputs in it. */
import * as v from 'valibot';
import * as Plot from '@observablehq/plot';
import type { Language } from '../../../src/course/language.ts';
import { notebookFile, type NotebookOutput } from '../../../src/notebook/export/nbformat.ts';
import { notebookOutputs } from '../../../src/notebook/export/outputs.ts';
import { withOwnWork, type PresentCell } from '../../../src/notebook/export/own-work.ts';
import { plotMarkup } from '../../../src/notebook/export/plot-svg.ts';
import { scriptOf } from '../../../src/notebook/export/script.ts';
import { shownInJupyter } from '../../../src/notebook/export/shown.ts';
import type { CellView } from '../../../src/notebook/view.ts';
import type { ChapterContext } from '../chapter/command.ts';
import { saveAs } from './save-as.ts';

export type Form = 'notebook' | 'script';

/** Rejects where the file cannot be had. */
export async function downloadChapter({ session, chapter, language }: ChapterContext, form: Form): Promise<void> {
  const slug = chapter.path.split('/').at(-1) ?? '';
  const response = await fetch(new URL(`${language}/${chapter.path}/${slug}.ipynb`, session.environment.root));
  if (!response.ok) throw new Error(`${response.status}`);
  const pristine = v.parse(notebookFile, await response.json());
  const own = withOwnWork(
    pristine,
    session.names.map((name) => presentCell(session.cell(name).value, language)),
  );
  if (form === 'script') saveAs(`${slug}.ts`, scriptOf(own), 'text/plain');
  else saveAs(`${slug}.ipynb`, `${JSON.stringify(own, null, 1)}\n`, 'application/x-ipynb+json');
}

function presentCell(view: CellView, language: Language): PresentCell {
  const { name, text, modified } = view;
  return { name, text, modified, outputs: presentOutputs(view, language) };
}

/** What the page shows, where it is of the present program. */
function presentOutputs({ state, outputs }: CellView, language: Language): NotebookOutput[] | null {
  if (state === 'idle') return null;
  if (state !== 'done') return [];
  const plot = (options: Parameters<typeof plotMarkup>[0]): string => plotMarkup(options, { Plot, document });
  return notebookOutputs(
    outputs.flatMap(({ output }) => (output.kind === 'progress' ? [] : [shownInJupyter(output, { language, plot })])),
  );
}
