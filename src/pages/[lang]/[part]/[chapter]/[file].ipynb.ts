/** The chapter as a notebook, as the course has it; the page puts the reader's edits into a copy. */
import type { APIContext } from 'astro';
import { chapterFile, chapterFilePaths, type ChapterFileProps } from '../../../_chapter-file.ts';

export const getStaticPaths = chapterFilePaths;

export async function GET({ props, site }: APIContext<ChapterFileProps>): Promise<Response> {
  return new Response(JSON.stringify(await chapterFile(props, site), null, 1));
}
