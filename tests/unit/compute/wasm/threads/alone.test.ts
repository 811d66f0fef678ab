/** Teams whose other threads do not come: the work is done all the same. */
import { expect, test } from 'vitest';
import { productBytes, productNumbers } from '../../../../../src/compute/wasm/parts/product.ts';
import { programBytes } from '../../../../../src/compute/wasm/simd/program.ts';
import { startProgram } from '../../../../../src/compute/wasm/threads/desk.ts';
import { makeTeam, type StartThread } from '../../../../../src/compute/wasm/threads/team.ts';
import { draw, expectClose } from '../numbers.ts';
import { matrixProduct } from '../reference.ts';

const [m, depth, n] = [30, 40, 50];
const [as, bs] = [draw(m * depth, 1), draw(depth * n, 2)];

const starts: Record<string, StartThread> = {
  'that the page’s policy refuses': () => {
    throw new DOMException('refused', 'SecurityError');
  },
  'that never comes to work': () => ({ postMessage: () => undefined, onerror: null }) as unknown as Worker,
};

test.each(Object.keys(starts))('a thread %s leaves its work to the one that there is', (name) => {
  const memory = new WebAssembly.Memory({ initial: 4, maximum: 4, shared: true });
  const module = new WebAssembly.Module(programBytes(true));
  const program = startProgram(module, memory);
  const team = makeTeam(program, starts[name] as StartThread, { program: module, memory }, 3);
  const [a, b, c, scratch] = [0, 16_384, 32_768, 65_536];
  new Float32Array(memory.buffer, a).set(as);
  new Float32Array(memory.buffer, b).set(bs);
  const numbers = productNumbers(
    { address: a, row: 4 * depth, layout: 'rows' },
    { address: b, row: 4 * n, column: 4 },
    { address: c, row: 4 * n },
    { rows: m, columns: n, depth },
  );
  const scratchBytes = productBytes({ columns: n, depth });
  // More often than it is tried without them.
  for (let i = 0; i < 40; i++)
    team.share('productColumns', { units: 7, pieces: 4, scratch, scratchBytes, numbers }, 1e6);
  expectClose(new Float32Array(memory.buffer, c, m * n), matrixProduct(as, bs, [m, depth, n]));
  expect(team.size).toBe(3);
});
