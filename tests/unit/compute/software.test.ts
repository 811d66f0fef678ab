import { expect, test } from 'vitest';
import { softwareName } from '../../../src/compute/software.ts';

test.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', 'SwiftShader'],
  ['ANGLE (Mesa, llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5)', 'llvmpipe'],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)', 'Basic Render'],
  ['Apple Software Renderer', 'Software'],
])('%s is emulated', (renderer, name) => {
  expect(softwareName(renderer)).toBe(name);
});

test.each([
  'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
  'Adreno (TM) 740',
  'Mali-G78',
  '',
])('%s is a graphics card, or may be one', (renderer) => {
  expect(softwareName(renderer)).toBeNull();
});
