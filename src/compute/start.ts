import type { Bilingual } from '../course/language.ts';
import type { Backend } from '../protocol/messages.ts';
import type { TensorFlow } from './load.ts';
import { probe } from './probe.ts';
import { findWebgl, findWebgpu } from './software.ts';
import { giveContext } from './webgl-context.ts';
import { say } from './words.ts';

/** How a back end is started. */
export interface StartOptions {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly root: string;
  readonly fetch: typeof fetch;
  /** Starts threads where the page may have them; without it there is one. */
  readonly Worker: typeof Worker | undefined;
  /** Whether a graphics back end emulated on the processor is wanted all the same. */
  readonly acceptSoftware: boolean;
}

/** Why a back end cannot be used. */
export interface Failure {
  readonly reason: Bilingual;
  /** It started, and then computed wrongly or never answered: it will do so again. */
  readonly wrong: boolean;
}

/** Milliseconds after which a check that has not answered never will; some drivers stop without a word. */
const patience = 60_000;

/**
 * Imports a back end, makes it active and checks a gradient on it.
 * @returns null when it works, else why not; the one that was active before is then active again
 */
export async function startBackend(tf: TensorFlow, backend: Backend, options: StartOptions): Promise<Failure | null> {
  const before = tf.engine().backendName;
  const failure = await tryOut(tf, backend, options);
  if (failure !== null && before in tf.engine().registry) await tf.engine().setBackend(before);
  return failure;
}

async function tryOut(tf: TensorFlow, backend: Backend, options: StartOptions): Promise<Failure | null> {
  try {
    const missing = (await prepare[backend](tf, options)) ?? (await activate(tf, backend));
    if (missing !== null) return { reason: missing, wrong: false };
    const reason = await inTime(probe(tf));
    if (reason !== null) return { reason, wrong: true };
    // Not before: it holds TensorFlow.js, which a cell may never ask for.
    const { fuse } = await import('./fused/fuse.ts');
    await fuse(backend);
    return null;
  } catch (error) {
    return { reason: say((words) => words.notStarted(messageOf(error))), wrong: false };
  }
}

/** The verdict of a check, or that there was none. */
export async function inTime(check: Promise<Bilingual | null>): Promise<Bilingual | null> {
  const { promise, resolve } = Promise.withResolvers<Bilingual>();
  const timer = setTimeout(() => resolve(say((words) => words.noAnswer)), patience);
  try {
    return await Promise.race([check, promise]);
  } finally {
    clearTimeout(timer);
  }
}

type Prepare = (tf: TensorFlow, options: StartOptions) => Promise<Bilingual | null>;

/** Finds out whether a back end can be had and imports it; each one is a chunk of its own. */
const prepare: Record<Backend, Prepare> = {
  async webgpu(_tf, { acceptSoftware }) {
    const reason = await findWebgpu(acceptSoftware);
    if (reason !== null) return reason;
    await import('@tensorflow/tfjs-backend-webgpu');
    return null;
  },
  async webgl(tf, { acceptSoftware }) {
    const reason = findWebgl(acceptSoftware);
    if (reason !== null) return reason;
    const { setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
    giveContext(setWebGLContext, acceptSoftware);
    // Without this TensorFlow.js itself refuses an emulated one.
    if (acceptSoftware) tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
    return null;
  },
  async wasm(tf, options) {
    const { prepareWasm } = await import('./wasm/prepare.ts');
    return prepareWasm(tf, options);
  },
  async cpu() {
    await import('@tensorflow/tfjs-backend-cpu');
    const { registerCpuKernels } = await import('./cpu/register.ts');
    registerCpuKernels();
    return null;
  },
};

async function activate(tf: TensorFlow, backend: Backend): Promise<Bilingual | null> {
  // The engine's own method: `tf.setBackend` is the guarded one.
  return (await tf.engine().setBackend(backend)) ? null : say((words) => words.notStarted(''));
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
