/** A worker with TensorFlow.js and nothing else of the course: runs a program as a module and answers with its `ms`. */
import { loadTensorFlow } from '../../../src/compute/load.ts';

/** Once, as for cells: it checks gradients, and would warm up the engine just before each loop. */
let library: ReturnType<typeof loadTensorFlow> | null = null;

async function run(text: string, root: string): Promise<number> {
  library ??= loadTensorFlow({ root, choice: 'wasm', fetch: fetch.bind(globalThis), Worker });
  const { tf } = await library;
  Object.assign(globalThis, { tf });
  const program = new Blob([`const { tf } = globalThis;\n${text}\nexport { ms };`], { type: 'text/javascript' });
  const address = URL.createObjectURL(program);
  try {
    return ((await import(/* @vite-ignore */ address)) as { ms: number }).ms;
  } finally {
    URL.revokeObjectURL(address);
  }
}

let before: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<{ text: string; root: string }>) => {
  before = before
    .then(() => run(data.text, data.root))
    .then(postMessage, (error: unknown) => postMessage(String(error)));
});
