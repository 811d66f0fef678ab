import { loadTensorFlow, type Loaded } from '../../../src/compute/load.ts';
import { recordTape } from '../../../src/compute/tape/record.ts';
import { CourseError } from '../../../src/course/course-error.ts';
import type { BackendChoice } from '../../../src/protocol/messages.ts';

export interface Question {
  readonly root: string;
  readonly choice: BackendChoice;
  /** Whether TensorFlow.js takes the browser for Safari. */
  readonly safari: boolean;
}

/** What the page is told. */
export interface Found extends Pick<Loaded, 'backend' | 'refused'> {
  /** Whether a matrix product comes out right on it. */
  readonly computes: boolean;
  /** Of a small network's tape: the gradient of its weights, rounded, and how many tensors it left. */
  readonly tape: { readonly gradient: readonly number[]; readonly left: number };
  /** What asking for a back end called “tpu” says. */
  readonly unknown: string;
  /** Milliseconds of a hundred frames, between which training yields. */
  readonly frames: number;
}

// The kernel keeps `fetch` to itself before learner code runs.
const fetch = globalThis.fetch.bind(globalThis);
for (const name of ['fetch', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void find(data).then((found) => postMessage(found));
});
postMessage('ready');

async function find({ root, choice, safari }: Question): Promise<Found> {
  const userAgent = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
  if (safari) Object.defineProperties(navigator, { userAgent: { value: userAgent }, vendor: { value: 'Apple' } });
  const { tf, backend, refused } = await loadTensorFlow({ root, choice, fetch });
  const product = tf.matMul(tf.range(0, 4096).reshape([64, 64]), tf.eye(64));
  const tape = await tapeOf(tf);
  const unknown: unknown = await tf.setBackend('tpu').catch((error: unknown) => error);
  const start = performance.now();
  for (let i = 0; i < 100; i++) await tf.nextFrame();
  return {
    backend,
    refused,
    computes: (await product.data()).every((value, i) => value === i),
    tape,
    unknown: unknown instanceof CourseError ? unknown.in('en') : String(unknown),
    frames: performance.now() - start,
  };
}

async function tapeOf(tf: Loaded['tf']): Promise<Found['tape']> {
  const [x, W] = [tf.tensor2d([[1, 1.5, 0]]), tf.tensor2d([[0.7], [-0.6], [0.4]])];
  const before = tf.memory().numTensors;
  const loss = () => x.matMul(W).add(0.05).sigmoid().log().neg().sum();
  const { values } = await recordTape(tf, loss, { W });
  const gradient = values.find(({ name }) => name === 'W')?.gradient ?? [];
  return {
    gradient: Array.from(gradient, (value) => Number(value.toFixed(4))),
    left: tf.memory().numTensors - before,
  };
}
