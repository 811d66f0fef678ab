import type { Backend } from '../protocol/messages.ts';
import type { TensorFlow } from './load.ts';
import { probe } from './probe.ts';
import { inTime } from './start.ts';

/** The private parts of TensorFlow.js's graphics back ends that can be lost; a browser test pins them. */
interface Graphics {
  readonly device?: { readonly lost: Promise<unknown> };
  readonly gpgpu?: { readonly gl: { readonly canvas: EventTarget } };
}

/**
 * Tells when the device or the context that the active back end computes on is gone: the driver broke, the browser took it
 * away, a cell destroyed it. What it held is lost, and TensorFlow.js does not recover.
 */
export function whenLost(tf: TensorFlow, backend: Backend, tell: () => void): void {
  const { device, gpgpu } = tf.backend() as Graphics;
  if (backend === 'webgpu') void device?.lost.then(tell);
  if (backend === 'webgl') gpgpu?.gl.canvas.addEventListener('webglcontextlost', tell, { once: true });
}

/** Whether the active back end passes the check that it passed when it was started. */
export async function stillRight(tf: TensorFlow): Promise<boolean> {
  return (await inTime(probe(tf)).catch(() => false)) === null;
}
