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

/** Milliseconds that a step of a small network was found to take on this machine, by back end. */
export type SmallSteps = ReadonlyMap<Backend, number>;

export interface LoadOptions {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly root: string;
  /** The reader's choice is tried first, even where it is emulated in software; `auto` passes emulated ones over. */
  readonly choice: BackendChoice;
  /** Back ends that went wrong on this machine: tried after the others, unless the reader chose one of them. */
  readonly avoid?: readonly Backend[];
  /** Given where the work to come is small: what is known of it on this machine. */
  readonly small?: SmallSteps | null;
  /** Used for the WebAssembly file alone; the global one may be gone. */
  readonly fetch: typeof fetch;
  /** Used for threads alone, where the page is isolated; without it there is one thread. The global one may be gone. */
  readonly Worker?: typeof Worker | undefined;
}

/** A back end that was passed over, and why. */
interface Refusal {
  readonly backend: Backend;
  readonly reason: Bilingual;
  /** It computed wrongly just now, and will do so again. */
  readonly wrong: boolean;
}

export interface Loaded {
  readonly tf: TensorFlow;
  /** The back end in use: ready, active and checked. */
  readonly backend: Backend;
  readonly refused: readonly Refusal[];
}

/** @throws CourseError when TensorFlow.js cannot be downloaded, or not a single back end works */
export async function loadTensorFlow({
  root,
  choice,
  avoid = [],
  small = null,
  fetch,
  Worker,
}: LoadOptions): Promise<Loaded> {
  const [tf, { rememberStarted }] = await download();
  tf.enableProdMode();
  const refused: Refusal[] = [];
  const order = backendOrder(choice, avoid, small);
  for (const backend of order) {
    const failure = await startBackend(tf, backend, { root, fetch, Worker, acceptSoftware: backend === choice });
    if (failure === null) {
      rememberStarted(backend, (other) => startBackend(tf, other, { root, fetch, Worker, acceptSoftware: true }));
      const untried = order.slice(order.indexOf(backend) + 1);
      return { tf, backend, refused: [...passedOver(untried, backend, avoid, choice), ...refused] };
    }
    refused.push({ backend, ...failure });
  }
  const all = (language: 'en' | 'zh'): string =>
    words[language].none(
      refused
        .map(({ backend, reason }) => backend + words[language].is + reason[language])
        .join(words[language].between),
    );
  throw new CourseError({ en: all('en'), zh: all('zh') });
}

/** Of those that were not even tried, the ones that usually come before the one in use. */
function passedOver(
  untried: readonly Backend[],
  used: Backend,
  avoid: readonly Backend[],
  choice: BackendChoice,
): Refusal[] {
  return untried.flatMap((backend) => {
    const isAvoided = avoid.includes(backend);
    if (!isAvoided && (choice !== 'auto' || backends.indexOf(backend) > backends.indexOf(used))) return [];
    return [{ backend, reason: say(({ avoided, small }) => (isAvoided ? avoided : small)), wrong: false }];
  });
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

/**
 * The reader's choice first, then the others, fastest first; last those that went wrong before. For small work the fastest is what
 * was measured to be on this machine; WebAssembly until then, where such a step takes less than a millisecond, about what it costs to
 * tell a graphics card of its dispatches.
 */
export function backendOrder(
  choice: BackendChoice,
  avoid: readonly Backend[],
  small: SmallSteps | null = null,
): Backend[] {
  const rank = (backend: Backend): number => (backend === choice ? 0 : avoid.includes(backend) ? 2 : 1);
  const order = backends.toSorted((a, b) => rank(a) - rank(b));
  if (small === null) return order;
  const ms = (backend: Backend): number => small.get(backend) ?? (backend === 'wasm' ? 0 : Number.MAX_VALUE);
  return order.toSorted((a, b) => rank(a) - rank(b) || ms(a) - ms(b));
}
