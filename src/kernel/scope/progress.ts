import { CourseError } from '../../course/course-error.ts';
import { asText } from '../as-text.ts';
import { say } from '../words.ts';
import type { Context } from './context.ts';
import type { Progress } from './types.ts';

/** One bar for each label. */
export function progressOf({ emitter, began }: Context): Progress {
  return (done, total, given = '') => {
    const label = asText(given);
    if (!Number.isFinite(done) || !Number.isFinite(total)) throw new CourseError(say((w) => w.progress));
    emitter.put(`progress: ${label}`, { kind: 'progress', label, done, total, ms: performance.now() - began });
  };
}
