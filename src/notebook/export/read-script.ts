import * as v from 'valibot';
import { CourseError } from '../../course/course-error.ts';
import { chapterNote } from './nbformat.ts';
import type { ChapterFile, FileCell } from './read-file.ts';
import { withoutCases } from './cases.ts';
import { cellCall, lastRegion, noteLine, unescaped } from './script.ts';
import { sayProblem } from './words.ts';

interface Region {
  readonly title: string;
  readonly text: string;
}

/** Whether a text says that it is a chapter's script. */
export function isScript(text: string): boolean {
  return noteLine.test(text.slice(0, 2000));
}

/** @throws CourseError */
export function readScript(text: string): ChapterFile {
  const unix = text.replace(/\r\n?/g, '\n');
  const { chapter, language, version } = noteOf(noteLine.exec(unix)?.[1] ?? '');
  const regions = regionsOf(unix);
  // The library comes last; without it the file was cut short, and perhaps within a cell.
  if (regions.at(-1)?.title !== lastRegion) throw new CourseError(sayProblem((w) => w.damaged));
  const cells = regions.flatMap((region): FileCell[] => {
    const [, name, note = ''] = /^([a-z][a-z0-9-]*)(?: (\{.*\}))?$/.exec(region.title) ?? [];
    if (name === undefined || name === lastRegion) return [];
    const body = region.text.startsWith(cellCall(name)) ? region.text.slice(cellCall(name).length + 1) : region.text;
    return [{ name, text: withoutCases(unescaped(body)), original: originalOf(note) }];
  });
  const known = regions.filter(({ title }) => title.startsWith('[') || title === lastRegion).length;
  return { version, chapter, language, cells, others: regions.length - known - cells.length };
}

function noteOf(json: string): v.InferOutput<typeof chapterNote> {
  try {
    return v.parse(v.object({ networks_by_hand: chapterNote }), JSON.parse(json)).networks_by_hand;
  } catch {
    throw new CourseError(sayProblem((w) => w.later));
  }
}

function originalOf(note: string): string | null {
  try {
    return v.parse(v.object({ original: v.string() }), JSON.parse(note)).original;
  } catch {
    return null;
  }
}

/** What stands between one line that begins a region and the next; each region ends with an empty line of its own. */
function regionsOf(text: string): Region[] {
  const regions: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const title = /^\/\/ ?%%(?: (.*))?$/.exec(line);
    if (title) regions.push({ title: (title[1] ?? '').trim(), lines: [] });
    else regions.at(-1)?.lines.push(line);
  }
  return regions.map(({ title, lines }) => ({ title, text: lines.join('\n').replace(/\n$/, '') }));
}
