import type { Bilingual } from '../course/language.ts';
import type { Backend } from '../protocol/messages.ts';
import type { TensorFlow } from './load.ts';
import { fuse } from './fused/fuse.ts';
import { probe } from './probe.ts';
import { findWebgl, findWebgpu } from './software.ts';
import { say } from './words.ts';

/** How a back end is started. */
export interface StartOptions {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly root: string;
  readonly fetch: typeof fetch;
  /** Whether a graphics back end emulated on the processor is wanted all the same. */
  readonly acceptSoftware: boolean;
}

/**
 * Imports a back end, makes it active and checks a gradient on it.
 * @returns null when it works, else why not; the one that was active before is then active again
 */
export async function startBackend(tf: TensorFlow, backend: Backend, options: StartOptions): Promise<Bilingual | null> {
  const before = tf.engine().backendName;
  let reason: Bilingual | null;
  try {
    reason = (await prepare[backend](tf, options)) ?? (await activate(tf, backend)) ?? (await probe(tf));
    if (reason === null) await fuse(backend);
  } catch (error) {
    reason = say((words) => words.notStarted(messageOf(error)));
  }
  if (reason !== null && before in tf.engine().registry) await tf.engine().setBackend(before);
  return reason;
}

type Prepare = (tf: TensorFlow, options: StartOptions) => Promise<Bilingual | null>;

/** Finds out whether a back end can be had and imports it; each one is a chunk of its own. */
const prepare: Record<Backend, Prepare> = {
  async webgpu(_tf, { acceptSoftware }) {
    const reason = await findWebgpu(acceptSoftware);
    if (reason === null) await import('@tensorflow/tfjs-backend-webgpu');
    return reason;
  },
  async webgl(tf, { acceptSoftware }) {
    const reason = findWebgl(acceptSoftware);
    if (reason !== null) return reason;
    await import('@tensorflow/tfjs-backend-webgl');
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
