import { countWork } from '../../../../src/compute/count-work.ts';
import type { Job } from '../jobs/job.ts';
import type { Training } from '../training.ts';
import { fitter } from './fit.ts';
import { looper } from './loop.ts';

/** What the bench uses of TensorFlow.js, ours or as it comes. */
export type TensorFlow = typeof import('./library.ts');

/** Builds a job on the active back end. */
export function prepareTraining(tf: TensorFlow, job: Job): Training {
  const steps = job.way === 'fit' ? fitter(tf, job) : looper(tf, job);
  return {
    steps,
    counted: (run) => countWork(tf, run),
    multiply: (side, count) => multiply(tf, side, count),
    device: deviceOf(tf),
  };
}

async function multiply(tf: TensorFlow, side: number, count: number): Promise<void> {
  const last = tf.tidy(() => {
    const a = tf.fill([side, side], 0.5);
    let b = tf.fill([side, side], 1 / side);
    for (let i = 0; i < count; i++) b = tf.matMul(a, b);
    return tf.slice(b, [0, 0], [1, 1]);
  });
  await last.data();
  last.dispose();
}

/** The private parts of the graphics back ends that say what computes. */
interface Graphics {
  readonly adapterInfo?: { readonly info?: GPUAdapterInfo } & Partial<GPUAdapterInfo>;
  readonly gpgpu?: { readonly gl: WebGL2RenderingContext };
}

function deviceOf(tf: TensorFlow): string {
  const { adapterInfo, gpgpu } = tf.backend() as Graphics;
  if (gpgpu) {
    const named = gpgpu.gl.getExtension('WEBGL_debug_renderer_info');
    return String(gpgpu.gl.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? gpgpu.gl.RENDERER));
  }
  return [adapterInfo?.vendor, adapterInfo?.architecture].filter(Boolean).join(' ');
}
