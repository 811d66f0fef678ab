/** TensorFlow.js, loaded when a cell names it. · TensorFlow.js，代码用到时才加载。 */
export * from '../../compute/tf.ts';
export as namespace tf;
