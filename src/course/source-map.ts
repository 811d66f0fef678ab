/** What the source articles hold, by ID, and where in the course each of it is covered. */
import * as v from 'valibot';
import { checkYaml } from './yaml-check.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const sources = v.record(
  v.pipe(v.string(), v.regex(/^[EFKLMNQ]\d{1,2}$/, 'is no ID such as F01')),
  v.strictObject({
    part: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** Articles that hold it: letters, separated by spaces. */
    in: v.pipe(v.string(), v.regex(/^[A-E](?: [A-E])*$/, 'is no list of articles such as A B')),
    en: text,
    zh: text,
  }),
);

export const sourceKinds = ['F', 'L', 'M', 'K', 'E', 'N', 'Q'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface SourceEntry {
  readonly id: string;
  /** The part's number. */
  readonly part: number;
  readonly in: string;
  readonly en: string;
  readonly zh: string;
}

/** @throws AuthorError naming file and line */
export function readSources(yaml: string, file: string): SourceEntry[] {
  return Object.entries(checkYaml(sources, yaml, file)).map(([id, entry]) => ({ id, ...entry }));
}

export function ofKind(entries: readonly SourceEntry[], kind: SourceKind): SourceEntry[] {
  return entries.filter(({ id }) => id.startsWith(kind));
}
