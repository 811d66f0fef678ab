import { CourseError } from '../course/course-error.ts';

/** Numbers in a row: an array or a typed array. */
export type Vector = ArrayLike<number>;

/** Throws when two vectors that belong together differ in length, naming both. */
export function assertSameLength(
  a: Vector,
  nameA: { en: string; zh: string },
  b: Vector,
  nameB: { en: string; zh: string },
): void {
  if (a.length === b.length) return;
  throw new CourseError({
    en: `${nameA.en} (${a.length}) and ${nameB.en} (${b.length}) must be equally many.`,
    zh: `${nameA.zh}（${a.length} 个）与${nameB.zh}（${b.length} 个）的个数必须相同。`,
  });
}

/** Σ term(i) over i = 0 … count − 1. */
export function sum(count: number, term: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += term(i);
  return total;
}

/** The vector's entry i, which the caller knows to exist. */
export function at(vector: Vector, i: number): number {
  return vector[i] as number;
}
