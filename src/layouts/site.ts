/** What every page needs of the course, read once a build. */
import { loadCourse, type Course } from '../course/load.ts';

let known: Promise<Course> | undefined;

export function course(): Promise<Course> {
  // While developing, content changes under a running server.
  if (known === undefined || import.meta.env.DEV) known = loadCourse(process.cwd());
  return known;
}
