/** TensorFlow.js as it comes, with everything registered that its own package `@tensorflow/tfjs` registers. */
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';

export * from '@tensorflow/tfjs-core';
export * from '@tensorflow/tfjs-layers';
