import { setBackend as activate } from '@tensorflow/tfjs-core';
import { CourseError } from '../course/course-error.ts';
import type { Bilingual } from '../course/language.ts';
import { backends, type Backend } from '../protocol/messages.ts';
import { say } from './words.ts';

/** Loads, starts and checks a back end; yields why it cannot be used, or null when it can. */
export type Starter = (backend: Backend) => Promise<{ readonly reason: Bilingual } | null>;

/** The back ends that were found to work, and how to try another one. Set once, when TensorFlow.js is loaded. */
const state: { started: Set<Backend>; start: Starter | null } = { started: new Set(), start: null };

/** Tells `setBackend` which back end already works and how to start the others. */
export function rememberStarted(backend: Backend, start: Starter): void {
  state.started.add(backend);
  state.start = start;
}

/**
 * `tf.setBackend` of the cells: a back end that was not loaded yet is loaded and checked first.
 * @throws CourseError for a name that no back end has, or a back end that does not work here
 */
export async function setBackend(name: string): Promise<boolean> {
  const backend = backends.find((known) => known === name);
  if (backend === undefined) throw new CourseError(say((words) => words.unknown(name, backends.join(', '))));
  if (!state.started.has(backend) && state.start !== null) {
    const failure = await state.start(backend);
    if (failure !== null) {
      const { reason } = failure;
      throw new CourseError({
        en: say((w) => w.refused(backend, reason.en)).en,
        zh: say((w) => w.refused(backend, reason.zh)).zh,
      });
    }
    state.started.add(backend);
  }
  return activate(backend);
}
