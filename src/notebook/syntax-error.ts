import { CourseError } from '../course/course-error.ts';
import type { Bilingual } from '../course/language.ts';

/** A cell's text cannot be understood, or uses TypeScript that is more than types. Line and column count from 1. */
export class CellSyntaxError extends CourseError {
  readonly line: number;
  readonly column: number;

  constructor(words: Bilingual, line: number, column: number) {
    super(words);
    this.line = line;
    this.column = column;
  }
}
