/** The chapter as a script, as the course has it. */
import type { APIContext } from 'astro';
import { scriptOf } from '../../../../notebook/export/script.ts';
import { chapterFile, chapterFilePaths, type ChapterFileProps } from '../../../_chapter-file.ts';

export const getStaticPaths = chapterFilePaths;

export async function GET({ props, site }: APIContext<ChapterFileProps>): Promise<Response> {
  return new Response(scriptOf(await chapterFile(props, site)));
}
