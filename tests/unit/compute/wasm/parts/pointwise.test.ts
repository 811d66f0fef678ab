import { expect, test } from 'vitest';
import { reluGradientStretches, stretch } from '../../../../../src/compute/wasm/parts/pointwise.ts';
import { programBytes } from '../../../../../src/compute/wasm/simd/program.ts';
import { startProgram } from '../../../../../src/compute/wasm/threads/desk.ts';
import { normal, random } from '../../../../../src/nn/random.ts';

test('stretches of a ReLU’s gradient, the last one cut, write each their own numbers and no others', async () => {
  const memory = new WebAssembly.Memory({ initial: 4 });
  const program = startProgram(await WebAssembly.compile(programBytes(false)), memory);
  const numbers = new Float32Array(memory.buffer);
  const count = 2 * stretch + 317;
  const [dy, y, dx] = [0, 4096, 8192];
  const source = random(1);
  for (let i = 0; i < count; i++) [numbers[dy + i], numbers[y + i]] = [normal(source), normal(source)];
  numbers.fill(7, dx, dx + count + 1);
  const run = (from: number, to: number): void =>
    reluGradientStretches({ program, scratch: 0 }, from, to, 4 * dy, 4 * y, 4 * dx, count);
  run(1, 2);
  expect([numbers[dx + stretch - 1], numbers[dx + 2 * stretch]]).toEqual([7, 7]);
  run(2, 3);
  run(0, 1);
  expect(numbers[dx + count]).toBe(7);
  const wanted = numbers.slice(dy, dy + count).map((slope, i) => ((numbers[y + i] ?? 0) > 0 ? slope : 0));
  expect(numbers.slice(dx, dx + count)).toEqual(wanted);
});
