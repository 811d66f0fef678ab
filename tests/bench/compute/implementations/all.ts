/** What is compared: one more is a line here, and its worker beside this file. */
import type { Backend } from '../../../../src/protocol/messages.ts';

export interface Implementation {
  /** That of its worker's file. */
  readonly worker: 'ours' | 'stock' | 'jax' | 'convnetjs' | 'brain';
  readonly title: string;
  /** Which page it runs on: WebAssembly has threads where the page is isolated from others, as headers of the host say. */
  readonly page: 'isolated' | 'plain';
  /** Null for one that has a single way to compute. */
  readonly backend: Backend | null;
  /** Whether it starts from the job's own weights, so that its loss must be that of the others. */
  readonly comparable: boolean;
}

const backends = ['wasm', 'cpu', 'webgl', 'webgpu'] as const;
const tensorflow = (worker: 'ours' | 'stock', title: string): Implementation[] =>
  backends.map((backend) => ({ worker, page: 'isolated', title, backend, comparable: true }));

export const implementations: readonly Implementation[] = [
  ...tensorflow('ours', 'ours'),
  { worker: 'ours', page: 'plain', title: 'ours, one thread', backend: 'wasm', comparable: true },
  ...tensorflow('stock', 'TensorFlow.js'),
  { worker: 'jax', page: 'isolated', title: 'jax-js', backend: 'wasm', comparable: true },
  { worker: 'jax', page: 'plain', title: 'jax-js, one thread', backend: 'wasm', comparable: true },
  { worker: 'convnetjs', page: 'plain', title: 'ConvNetJS', backend: null, comparable: false },
  { worker: 'brain', page: 'plain', title: 'brain.js', backend: null, comparable: false },
];
