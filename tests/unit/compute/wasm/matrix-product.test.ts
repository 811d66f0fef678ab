import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { programBytes, type Program } from '../../../../src/compute/wasm/simd/program.ts';
import { loadInNode } from '../node.ts';
import { draw, expectClose } from './numbers.ts';
import { matrixProduct } from './reference.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

test('matrices of integers are refused in the words of TensorFlow.js', () => {
  expect(() => tf.matMul(tf.zeros([1, 2], 'int32'), tf.zeros([2, 1], 'int32'))).toThrow('float32');
});

test.each([true, false])('the program is right with relaxed SIMD (%s) and without', (relaxed) => {
  const memory = new WebAssembly.Memory({ initial: 2 });
  const program = new WebAssembly.Instance(new WebAssembly.Module(programBytes(false, relaxed)), { env: { memory } })
    .exports as unknown as Program;
  const [m, depth, n] = [15, 21, 11];
  const [as, bs] = [draw(m * depth, 1), draw(depth * n, 2)];
  const [a, b, c, packed, spare] = [4096, 16384, 32768, 65536, 0];
  new Float32Array(memory.buffer, a).set(as);
  new Float32Array(memory.buffer, b).set(bs);
  program.pack(b, 4 * n, 4, depth, n, packed);
  program.multiplyrows(a, 4 * depth, packed, 0, c, 4 * n, m, n, depth, 0, spare);
  const wanted = matrixProduct(as, bs, [m, depth, n]);
  expectClose(new Float32Array(memory.buffer, c, m * n), wanted);
  // Once more on top of it.
  program.multiplyrows(a, 4 * depth, packed, 0, c, 4 * n, m, n, depth, 1, spare);
  expectClose(
    new Float32Array(memory.buffer, c, m * n),
    wanted.map((value) => 2 * value),
  );
});
