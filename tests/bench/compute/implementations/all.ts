/** What is compared: one more is a line here, and its worker beside this file. PyTorch joins them where it is installed. */
import type { Backend } from '../../../../src/protocol/messages.ts';

interface Compared {
  readonly title: string;
  /** Whether it starts from the job's own weights, so that its loss must be that of the others. */
  readonly comparable: boolean;
}

/** One that runs in a worker of the bench's page. */
export interface OnPage extends Compared {
  /** Short, for the command line; that of its worker's file. */
  readonly name: 'ours' | 'stock' | 'jax' | 'convnetjs' | 'brain';
  /** Which page it runs on: WebAssembly has threads where the page is isolated from others, as headers of the host say. */
  readonly page: 'isolated' | 'plain';
  /** Null for one that has a single way to compute. */
  readonly backend: Backend | null;
}

/** One that runs in a process of its own. */
export interface InProcess extends Compared {
  readonly name: 'pytorch';
  readonly page: null;
  readonly backend: 'cuda' | 'cpu';
}

export type Implementation = OnPage | InProcess;

const backends = ['wasm', 'cpu', 'webgl', 'webgpu'] as const;
/** What is compared most closely has its turns one after the other: a machine is not as fast at every time. */
const tensorflow = backends.flatMap((backend): OnPage[] => [
  { name: 'ours', page: 'isolated', title: 'ours', backend, comparable: true },
  { name: 'stock', page: 'isolated', title: 'TensorFlow.js', backend, comparable: true },
]);

export const implementations: readonly OnPage[] = [
  ...tensorflow,
  { name: 'ours', page: 'plain', title: 'ours, one thread', backend: 'wasm', comparable: true },
  { name: 'jax', page: 'isolated', title: 'jax-js', backend: 'wasm', comparable: true },
  { name: 'jax', page: 'plain', title: 'jax-js, one thread', backend: 'wasm', comparable: true },
  { name: 'convnetjs', page: 'plain', title: 'ConvNetJS', backend: null, comparable: false },
  { name: 'brain', page: 'plain', title: 'brain.js', backend: null, comparable: false },
];

/** Whether its back ends are those of TensorFlow.js. */
export function isTensorFlow({ name }: Implementation): boolean {
  return name === 'ours' || name === 'stock';
}
