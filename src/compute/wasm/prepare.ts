import simdAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Bilingual } from '../../course/language.ts';
import type { TensorFlow } from '../load.ts';
import type { StartOptions } from '../start.ts';
import { say } from '../words.ts';
import { refuseWhenFull } from './full.ts';
import { rememberProgram } from './heap.ts';
import { registerKernels } from './register.ts';
import { programBytes } from './simd/program.ts';
import { canShare, withSharedMemory } from './threads/shared-memory.ts';
import { threadStarter } from './threads/start-thread.ts';

/** The smallest WebAssembly module: magic and version, nothing else. */
const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/**
 * Downloads the back end's program and leaves it where TensorFlow.js will look for it. Downloading and compiling are
 * tried here because TensorFlow.js waits for ever when either of them fails.
 * @returns null when the back end can be started, else why not
 */
export async function prepareWasm(
  tf: TensorFlow,
  { root, fetch, Worker }: Pick<StartOptions, 'root' | 'fetch' | 'Worker'>,
): Promise<Bilingual | null> {
  try {
    await WebAssembly.compile(emptyModule);
  } catch {
    return say((words) => words.noWasm);
  }
  // Its program for one thread serves us with several, too.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const simd = Boolean(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'));
  const address = new URL(simd ? simdAddress : plainAddress, root).href;
  let program: ArrayBuffer;
  try {
    const response = await fetch(address);
    if (!response.ok) return say((words) => words.wasmFile(String(response.status)));
    program = await response.arrayBuffer();
  } catch (error) {
    return say((words) => words.wasmFile(error instanceof Error ? error.message : String(error)));
  }
  const startThread = simd && Worker && canShare() ? threadStarter(Worker, root) : null;
  const shared = startThread && withSharedMemory(program);
  const platform = tf.env().platform;
  const platformFetch = platform.fetch.bind(platform);
  platform.fetch = (path, init) =>
    path === address ? Promise.resolve(new Response(shared ?? program)) : platformFetch(path, init);
  setWasmPaths(
    {
      'tfjs-backend-wasm.wasm': address,
      'tfjs-backend-wasm-simd.wasm': address,
      'tfjs-backend-wasm-threaded-simd.wasm': address,
    },
    true,
  );
  if (simd) rememberProgram(await WebAssembly.compile(programBytes(shared !== null)), shared && startThread);
  registerKernels(simd);
  refuseWhenFull(tf);
  return null;
}
