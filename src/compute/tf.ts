/** What cells see as `tf`: core and layers of TensorFlow.js 4.22, with chained operations and gradients registered. */
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';

export * from '@tensorflow/tfjs-core';
export * from '@tensorflow/tfjs-layers';
// A name exported here by itself goes before the same name of the packages.
export { dropout } from './fused/dropout.ts';
export { setBackend } from './set-backend.ts';
