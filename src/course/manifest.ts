/** The course's outline as `content/course.yaml` states it: parts, and their chapters' folders, in reading order. */
import * as v from 'valibot';
import { bilingualText, checkYaml } from './yaml-check.ts';

const folder = v.pipe(v.string(), v.regex(/^\d{2}-[a-z][a-z0-9-]*$/, 'is no folder such as 04-mathematics'));

const part = v.strictObject({
  folder,
  title: bilingualText,
  /** What the part answers, in one line. */
  question: bilingualText,
  summary: bilingualText,
  chapters: v.pipe(
    v.array(folder),
    v.check((chapters) => new Set(chapters).size === chapters.length, 'names a chapter twice'),
  ),
});
export type Part = v.InferOutput<typeof part>;

const manifest = v.strictObject({
  title: bilingualText,
  description: bilingualText,
  parts: v.pipe(
    v.array(part),
    v.minLength(1, 'is empty'),
    v.check((parts) => new Set(parts.map((each) => each.folder)).size === parts.length, 'names a part twice'),
  ),
});
export type Manifest = v.InferOutput<typeof manifest>;

/** @throws AuthorError naming file and line */
export function readManifest(text: string, file: string): Manifest {
  return checkYaml(manifest, text, file);
}
