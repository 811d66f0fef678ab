/** The course's mathematics in float64. · 本课程的 float64 参考实现。 */
export * from '../../nn/index.ts';
export as namespace nn;
