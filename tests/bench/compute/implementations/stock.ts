/** TensorFlow.js as it comes from npm: nothing of src/compute runs in this worker. */
import simdAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import plainAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { answerWith } from '../answer.ts';
import * as tf from '../tensorflow/library.ts';
import { prepareTraining } from '../tensorflow/prepare.ts';
import { Cannot } from '../training.ts';

answerWith(async ({ job, backend, root }) => {
  switch (backend) {
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      break;
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      // Else it refuses an adapter in software.
      tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
      break;
    case 'wasm': {
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      setWasmPaths({
        'tfjs-backend-wasm.wasm': new URL(plainAddress, root).href,
        'tfjs-backend-wasm-simd.wasm': new URL(simdAddress, root).href,
        'tfjs-backend-wasm-threaded-simd.wasm': new URL(threadedAddress, root).href,
      });
      break;
    }
    default:
      await import('@tensorflow/tfjs-backend-cpu');
  }
  tf.enableProdMode();
  if (!(await tf.setBackend(backend ?? 'cpu'))) throw new Cannot('the back end does not start');
  return prepareTraining(tf, job);
});
