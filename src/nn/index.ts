/**
 * The course's mathematics in float64, on plain numbers and arrays: what the cells compare TensorFlow.js with. It reads
 * as the formulas do and knows neither TensorFlow.js nor the page.
 */
export * from './activations.ts';
export * from './neuron.ts';
export * from './losses.ts';
export * from './descent.ts';
export * from './finite-difference.ts';
export * from './random.ts';
export * from './standardise.ts';
export * from './metrics.ts';
export * from './matrix.ts';
export * from './initialisers.ts';
export * from './network.ts';
export * from './optimisers.ts';
export * from './classification.ts';
export * from './regularisers.ts';
export * from './batch-normalisation.ts';
export * from './early-stopping.ts';
export * from './surfaces.ts';
export * from './walk.ts';
export * from './slice.ts';
