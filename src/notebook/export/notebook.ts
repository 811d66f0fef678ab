/** A chapter as a notebook for Deno's Jupyter kernel. */
import type { Language } from '../../course/language.ts';
import { hash } from '../hash.ts';
import { library } from '../library.ts';
import { lines, type NotebookCell, type NotebookFile, type NotebookOutput } from './nbformat.ts';
import { withCases } from './cases.ts';
import { fileWords } from './words.ts';

/** Versions of npm packages, as the site has them. */
export interface Versions {
  readonly tf: string;
  readonly plot: string;
  readonly dom: string;
}

export interface ChapterText {
  /** `mathematics/neuron` */
  readonly chapter: string;
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  /** Absolute address of the chapter's page. */
  readonly address: string;
  readonly parts: readonly ChapterPart[];
}

export type ChapterPart =
  | { readonly markdown: string }
  | {
      readonly cell: string;
      readonly text: string;
      /** The hidden cases of an exercise. */
      readonly cases?: string | undefined;
      readonly outputs: readonly NotebookOutput[];
    };

/** What a chapter's cells need where there is no site. */
export interface Provisions {
  /** The text of `function networksByHand`, which `src/tasks/course-bundle.ts` makes. */
  readonly bundle: string;
  readonly versions: Versions;
  /** Data files that the cells load: path below the site's root → base64. */
  readonly data: Readonly<Record<string, string>>;
}

/** The import of each library, by the name that the opening statement gives it. */
function imports({ tf, plot, dom }: Versions): string {
  return [
    `import * as tf from "npm:@tensorflow/tfjs@${tf}";`,
    `import * as ObservablePlot from "npm:@observablehq/plot@${plot}";`,
    `import * as HappyDom from "npm:happy-dom@${dom}";`,
  ].join('\n');
}

/** Names the library for the cells. All else is within one call: a script's cells may use any other name. */
function opening(language: Language, withData: boolean): string {
  const names = [...library].filter((name) => name !== 'tf');
  return [
    `// ${fileWords[language].inputs}`,
    `const { ${names.slice(0, 8).join(', ')},`,
    `  ${names.slice(8).join(', ')} } = networksByHand(`,
    '  { tf, Plot: ObservablePlot, Window: HappyDom.Window }, {',
    `    language: "${language}", inputs: {},`,
    ...(withData ? ['    data: networksByHandData(),'] : []),
    '  });',
  ].join('\n');
}

/** Data files as a function, which a script can have at its end; the base64 in lines that an editor can show. */
function dataText(data: Readonly<Record<string, string>>): string {
  const files = Object.entries(data).map(
    ([path, content]) => `  ${JSON.stringify(path)}: \`\n${content.replace(/.{1,120}/g, '$&\n')}\`,`,
  );
  return ['function networksByHandData() {', '  return {', ...files, '  };', '}'].join('\n');
}

/** The notebook as the course has it, nothing edited. */
export function chapterNotebook(text: ChapterText, { bundle, versions, data }: Provisions): NotebookFile {
  const say = fileWords[text.language];
  const hasData = Object.keys(data).length > 0;
  const collapsed = { jupyter: { source_hidden: true } };
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' },
      language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript' },
      title: text.title,
      networks_by_hand: { version: 1, chapter: text.chapter, language: text.language },
    },
    cells: [
      markdown('title', [`# ${text.title}`, text.lead, say.from(text.address)].join('\n\n')),
      code('library', `// ${say.library}\n${bundle.trim()}`, { helper: 'library' }, [], collapsed),
      ...(hasData ? [code('data', `// ${say.data}\n${dataText(data)}`, { helper: 'data' }, [], collapsed)] : []),
      code('start', `${imports(versions)}\n\n${opening(text.language, hasData)}`, { helper: 'start' }, []),
      ...text.parts.map((part, index) =>
        'cell' in part
          ? code(
              `cell-${part.cell}`,
              withCases(part.text, part.cases),
              { cell: part.cell, original: hash(part.text) },
              part.outputs,
            )
          : markdown(`text-${index}`, part.markdown),
      ),
      markdown('licence', say.licence),
    ],
  };
}

function markdown(id: string, text: string): NotebookCell {
  return { cell_type: 'markdown', id, metadata: {}, source: lines(text) };
}

function code(
  id: string,
  text: string,
  note: NonNullable<NotebookCell['metadata']['networks_by_hand']>,
  outputs: readonly NotebookOutput[],
  metadata: object = {},
): NotebookCell {
  return {
    cell_type: 'code',
    id,
    execution_count: null,
    metadata: { ...metadata, networks_by_hand: note },
    source: lines(text),
    outputs: [...outputs],
  };
}

/** Puts each cell before those that need it; text stays where it stands. @param needs the cells that a cell rests on, in running order */
export function inOrder(parts: readonly ChapterPart[], needs: (cell: string) => readonly string[]): ChapterPart[] {
  const left = new Map(parts.flatMap((part) => ('cell' in part ? [[part.cell, part] as const] : [])));
  const take = (name: string): ChapterPart[] => {
    const part = left.get(name);
    left.delete(name);
    return part ? [part] : [];
  };
  return parts.flatMap((part) => ('cell' in part ? [...needs(part.cell), part.cell].flatMap(take) : [part]));
}
