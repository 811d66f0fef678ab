/**
 * Whether a graphics back end is there at all, and whether it is a graphics card or the processor pretending to be one.
 * Emulated ones compute rightly but many times slower than WebAssembly does on the same processor.
 */
import type { Bilingual } from '../course/language.ts';
import { say } from './words.ts';

/** Names that emulated adapters give themselves: Chromium's, Mesa's two, Windows' two, Apple's. */
const softwareNames = /swiftshader|llvmpipe|softpipe|basic render|\bwarp\b|software/i;

/** The part of an adapter's or renderer's description that says that it is emulated; null when none does. */
export function softwareName(description: string): string | null {
  return softwareNames.exec(description)?.[0] ?? null;
}

/** @returns null when a WebGPU adapter can be used, else why not */
export async function findWebgpu(acceptSoftware: boolean): Promise<Bilingual | null> {
  // The type says that it is always there; in many browsers it is not.
  const gpu = (navigator as { gpu?: GPU }).gpu;
  if (gpu === undefined) return say((words) => words.noWebgpu);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return say((words) => words.noAdapter);
  if (acceptSoftware) return null;
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = softwareName([vendor, architecture, device, description].join(' '));
  if (name === null && !isFallbackAdapter) return null;
  return say((words) => words.software(name ?? architecture));
}

/** @returns null when WebGL 2 can be used in a worker, else why not */
export function findWebgl(acceptSoftware: boolean): Bilingual | null {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('webgl2');
  if (context === null) return say((words) => words.noWebgl);
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(names === null ? context.RENDERER : names.UNMASKED_RENDERER_WEBGL));
  // Browsers allow few contexts at a time; TensorFlow.js makes its own.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  const name = acceptSoftware ? null : softwareName(renderer);
  return name === null ? null : say((words) => words.software(name));
}
