/**
 * All of a reader's work in one file: the edits of every chapter, the exercises that were solved, and the settings. It is
 * JSON, to be read by anyone.
 */
import * as v from 'valibot';
import { CourseError } from '../../course/course-error.ts';
import { backendChoices } from '../../protocol/messages.ts';
import { savedEdit } from '../edits.ts';
import { say } from './words.ts';

export const workLimits = { megabytes: 16, edits: 20_000, solved: 20_000 } as const;

/** Where in the course something is. */
const place = {
  /** `mathematics/neuron` */
  chapter: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  cell: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
};

const edit = v.strictObject({ ...place, ...savedEdit.entries });
export type WorkEdit = Readonly<v.InferOutput<typeof edit>>;

const when = v.pipe(v.string(), v.isoTimestamp());

export const solvedExercise = v.strictObject({
  ...place,
  /** ISO date and time. */
  when,
});
export type SolvedExercise = Readonly<v.InferOutput<typeof solvedExercise>>;

const settingsSchema = v.strictObject({
  theme: v.exactOptional(v.picklist(['light', 'dark'])),
  backend: v.exactOptional(v.picklist(backendChoices)),
});
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

const kind = 'course work';
const version = 2;

const work = v.strictObject({
  format: v.literal(kind),
  /** The first had no solved exercises. */
  version: v.picklist([1, version]),
  /** The course's title in English. */
  course: v.string(),
  /** When it was saved: ISO date and time. */
  saved: when,
  edits: v.pipe(
    v.array(edit),
    v.maxLength(workLimits.edits),
    v.check((all) => areOfDifferentCells(all)),
  ),
  solved: v.optional(
    v.pipe(
      v.array(solvedExercise),
      v.maxLength(workLimits.solved),
      v.check((all) => areOfDifferentCells(all)),
    ),
    [],
  ),
  settings: settingsSchema,
});
export type Work = Readonly<v.InferOutput<typeof work>>;

/** Why a file is not opened. */
export class WorkError extends CourseError {}

/** What a file holds of the reader's own. */
export interface Contents {
  readonly edits: readonly WorkEdit[];
  readonly solved: readonly SolvedExercise[];
  readonly settings: Settings;
}

interface OfCell {
  readonly chapter: string;
  readonly cell: string;
}

/** Tells cells of all chapters apart. */
export function cellId({ chapter, cell }: OfCell): string {
  return `${chapter}:${cell}`;
}

function areOfDifferentCells(all: readonly OfCell[]): boolean {
  return new Set(all.map(cellId)).size === all.length;
}

export function writeWork(course: string, saved: Date, { edits, solved, settings }: Contents): string {
  const head = { format: kind, version, course, saved: saved.toISOString() } as const;
  const all: Work = { ...head, edits: [...edits], solved: [...solved], settings };
  return `${JSON.stringify(all, null, 1)}\n`;
}

/**
 * Refuses a file by its size, before it is read.
 * @throws WorkError
 */
export function checkSize(bytes: number): void {
  const size = Math.ceil(bytes / 2 ** 20);
  if (size > workLimits.megabytes)
    throw new WorkError(say((w) => w.tooLarge(String(size), String(workLimits.megabytes))));
}

/**
 * @param course the title in English of the course that asks
 * @throws WorkError, and nothing else, for anything that `writeWork` would not have written for that course
 */
export function readWork(text: string, course: string): Work {
  checkSize(text.length);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new WorkError(
      say((w) => w.unreadable),
      { cause },
    );
  }
  const frame = v.safeParse(v.object({ format: v.literal(kind), version: v.number(), course: v.string() }), json);
  if (!frame.success) throw new WorkError(say((w) => w.foreign));
  if (frame.output.course !== course) throw new WorkError(say((w) => w.otherCourse(frame.output.course.slice(0, 80))));
  if (frame.output.version > version) throw new WorkError(say((w) => w.newer));
  const whole = v.safeParse(work, json);
  if (!whole.success) throw new WorkError(say((w) => w.unreadable));
  return whole.output;
}
