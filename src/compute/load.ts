/**
 * Loads TensorFlow.js and finds a back end that really computes: tried in the order webgpu, webgl, wasm, cpu, each by a
 * gradient compared with float64, not by a feature flag. Runs in a module worker.
 */
import { CourseError } from '../course/course-error.ts';
import type { Bilingual } from '../course/language.ts';
import { backends, type Backend, type BackendChoice } from '../protocol/messages.ts';
import { startBackend } from './start.ts';
import { unthrottled } from './unthrottled.ts';
import { say, words } from './words.ts';

/** TensorFlow.js as the cells see it. */
export type TensorFlow = typeof import('./tf.ts');

export interface LoadOptions {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly root: string;
  /** The reader's choice is tried first, even where it is emulated in software; `auto` passes emulated ones over. */
  readonly choice: BackendChoice;
  /** Used for the WebAssembly file alone; the global one may be gone. */
  readonly fetch: typeof fetch;
}

/** A back end that was passed over, and why. */
interface Refusal {
  readonly backend: Backend;
  readonly reason: Bilingual;
}

export interface Loaded {
  readonly tf: TensorFlow;
  /** The back end in use: ready, active and checked. */
  readonly backend: Backend;
  readonly refused: readonly Refusal[];
}

/** @throws CourseError when TensorFlow.js cannot be downloaded, or not a single back end works */
export async function loadTensorFlow({ root, choice, fetch }: LoadOptions): Promise<Loaded> {
  const [tf, { rememberStarted }] = await download();
  tf.enableProdMode();
  const refused: Refusal[] = [];
  for (const backend of backendOrder(choice)) {
    const reason = await startBackend(tf, backend, { root, fetch, acceptSoftware: backend === choice });
    if (reason === null) {
      rememberStarted(backend, (other) => startBackend(tf, other, { root, fetch, acceptSoftware: true }));
      return { tf, backend, refused };
    }
    refused.push({ backend, reason });
  }
  const all = (language: 'en' | 'zh'): string =>
    words[language].none(
      refused
        .map(({ backend, reason }) => backend + words[language].is + reason[language])
        .join(words[language].between),
    );
  throw new CourseError({ en: all('en'), zh: all('zh') });
}

async function download(): Promise<[TensorFlow, typeof import('./set-backend.ts')]> {
  try {
    return await unthrottled(() => Promise.all([import('./tf.ts'), import('./set-backend.ts')]));
  } catch (cause) {
    throw new CourseError(
      say((sentences) => sentences.noLibrary),
      { cause },
    );
  }
}

/** The reader's choice first, then the others, fastest first. */
export function backendOrder(choice: BackendChoice): Backend[] {
  return choice === 'auto' ? [...backends] : [choice, ...backends.filter((backend) => backend !== choice)];
}
