/** A chapter's text, checked: what its front matter says, and that its two languages say the same thing. */
import * as v from 'valibot';
import { AuthorError } from './author-error.ts';
import { languages, type Bilingual } from './language.ts';
import { readingMinutes } from './reading-time.ts';
import { skeleton, type Landmark } from './skeleton.ts';
import { checkFrontMatter } from './yaml-check.ts';

const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const frontMatter = v.strictObject({
  title: line,
  /** One or two sentences under the title. */
  lead: line,
  /** For search engines. */
  description: v.pipe(line, v.maxLength(155, 'is longer than 155 characters')),
});
export type FrontMatter = v.InferOutput<typeof frontMatter>;

export interface ChapterFile {
  /** Path below the project's root. */
  readonly file: string;
  readonly text: string;
}

export interface Chapter {
  readonly frontMatter: Bilingual<FrontMatter>;
  readonly minutes: Bilingual<number>;
  /** How many cells it shows. */
  readonly cells: number;
  /** IDs of the source inventory that it covers, in the order of first mention. */
  readonly sources: readonly string[];
  /** Of `content/kernels.yaml`, to which it links. */
  readonly kernels: readonly string[];
}

/** @throws AuthorError naming file and line, where the front matter is wrong or the languages differ */
export function readChapter(files: Bilingual<ChapterFile>): Chapter {
  const parsed = {
    en: checkFrontMatter(frontMatter, files.en.text, files.en.file),
    zh: checkFrontMatter(frontMatter, files.zh.text, files.zh.file),
  };
  const marks = {
    en: skeleton(parsed.en.body, parsed.en.bodyLine),
    zh: skeleton(parsed.zh.body, parsed.zh.bodyLine),
  };
  compare(marks, files);
  return {
    frontMatter: { en: parsed.en.data, zh: parsed.zh.data },
    minutes: { en: readingMinutes(parsed.en.body), zh: readingMinutes(parsed.zh.body) },
    cells: marks.en.filter(({ kind }) => kind === 'cell').length,
    sources: listed(marks.en, 'source'),
    kernels: listed(marks.en, 'kernels'),
  };
}

function listed(marks: readonly Landmark[], kind: 'source' | 'kernels'): string[] {
  return [...new Set(marks.flatMap((mark) => (mark.kind === kind ? mark.value.split(' ') : [])))];
}

/** The two languages have the same headings' levels, cells, sources and links to kernels, in the same order. */
function compare(marks: Bilingual<readonly Landmark[]>, files: Bilingual<ChapterFile>): void {
  const length = Math.max(...languages.map((language) => marks[language].length));
  for (let i = 0; i < length; i++) {
    const [en, zh] = [marks.en[i], marks.zh[i]];
    if (en && zh && en.kind === zh.kind && en.value === zh.value) continue;
    const here = zh ?? marks.zh.at(-1);
    throw new AuthorError(
      files.zh.file,
      here?.line ?? 1,
      `${zh ? `Here is ${describe(zh)}` : 'The file ends'}, where ${files.en.file}${en ? `:${en.line} has ${describe(en)}` : ' ends'}; both languages show the same things in the same order`,
    );
  }
}

function describe({ kind, value }: Landmark): string {
  const name = { heading: 'a heading of level ', cell: 'the cell ', source: 'the source ', kernels: 'a link to ' }[
    kind
  ];
  return name + (kind === 'heading' ? value : `“${value}”`);
}
