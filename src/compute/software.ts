/**
 * Whether a graphics back end is there at all, and whether it is a graphics card or the processor pretending to be one.
 * Emulated ones compute rightly but many times slower than WebAssembly does on the same processor.
 */
import type { Bilingual } from '../course/language.ts';
import { say } from './words.ts';

/** Names that emulated adapters give themselves: Chromium's, Mesa's two, Windows' two, Apple's. */
const softwareNames = /swiftshader|llvmpipe|softpipe|basic render|\bwarp\b|software/i;

/** Whether a renderer's or adapter's own description says that it is emulated. */
export function namesSoftware(description: string): boolean {
  return softwareNames.test(description);
}

/** @returns null when a WebGPU adapter can be used, else why not */
export async function findWebgpu(acceptSoftware: boolean): Promise<Bilingual | null> {
  // Browsers differ; the type says that it is always there.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (gpu === undefined) return say((words) => words.noWebgpu);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return say((words) => words.noAdapter);
  if (acceptSoftware) return null;
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = [vendor, architecture, device, description].filter((part) => part !== '').join(' ');
  return isFallbackAdapter || namesSoftware(name) ? say((words) => words.software(name)) : null;
}

/** @returns null when WebGL 2 can be used in a worker, else why not */
export function findWebgl(acceptSoftware: boolean): Bilingual | null {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('webgl2');
  if (context === null) return say((words) => words.noWebgl);
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(names === null ? context.RENDERER : names.UNMASKED_RENDERER_WEBGL));
  // Browsers allow few contexts at a time; TensorFlow.js makes its own.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !acceptSoftware && namesSoftware(renderer) ? say((words) => words.software(renderer)) : null;
}
