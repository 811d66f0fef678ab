/** Messages as they really are: what the chapters' cells have shown, and one of everything else. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recording } from '../../../src/notebook/compiled.ts';
import { decodeOutput } from '../../../src/protocol/json.ts';
import type { FromKernel, ToKernel } from '../../../src/protocol/messages.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { sizeOf } from '../../../src/protocol/size.ts';
import { chapterFolders } from '../../../src/tasks/chapter-folders.ts';

/** Without the largest, which would only make the tests slow. */
export const recordedOutputs: readonly Output[] = chapterFolders().flatMap(({ folder }) =>
  globSync(join(folder, 'recorded', '*.en.json')).flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as Recording).outputs
      .map(({ output }) => decodeOutput(output))
      .filter((output) => sizeOf(output) < 20_000),
  ),
);

const outputs: readonly Output[] = [
  ...recordedOutputs,
  { kind: 'progress', label: 'p', done: 1, total: 2, ms: 3 },
  { kind: 'text', text: 'wrong', tone: 'bad' },
];

const frames = [{ cell: 'a', line: 1, column: 2 }];

export const fromKernelCorpus: readonly FromKernel[] = [
  { type: 'ready' },
  { type: 'heartbeat' },
  { type: 'lost', backend: 'webgl', why: 'gone' },
  { type: 'seed', cell: 'a', run: 1, seed: 7 },
  { type: 'done', cell: 'a', run: 1, ms: 1.5, tensors: null },
  {
    type: 'done',
    cell: 'a',
    run: 1,
    ms: 1.5,
    tensors: { left: { count: 1, bytes: 4 }, peak: { count: 9, bytes: 360 } },
  },
  { type: 'failed', cell: 'a-2', run: 3, ms: 0, error: { name: 'TypeError', message: 'no', frames } },
  { type: 'backend', backend: 'wasm', refused: [{ backend: 'webgpu', reason: 'none' }], wrong: [] },
  { type: 'lost', backend: 'webgpu', why: 'wrong' },
  { type: 'smallStep', backend: 'webgl', ms: 3.5 },
  ...outputs.map((output, i): FromKernel => ({ type: 'output', cell: 'a', run: 1, slot: `#${i}`, output })),
];

export const toKernelCorpus: readonly ToKernel[] = [
  {
    type: 'boot',
    language: 'zh',
    root: 'https://x/',
    backend: 'auto',
    avoid: ['webgl'],
    small: true,
    smallSteps: [['wasm', 0.3]],
  },
  {
    type: 'run',
    run: 1,
    module: {
      cell: 'a',
      body: 'const b = c;',
      defines: ['b'],
      live: ['b'],
      imports: [['prototype', 'd']],
      library: ['tf'],
    },
    inputs: [
      ['rate', 0.5],
      ['pad', new Float32Array(16)],
      ['__proto__', 'x'],
    ],
  },
];
