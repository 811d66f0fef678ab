/**
 * The part of jax-js 0.1.25 that the bench uses. Every function takes its arrays over: `x.ref` is one more use of x, and an
 * array is freed with its last.
 */
export interface JaxArray {
  readonly ref: JaxArray;
  readonly shape: number[];
  add(other: Operand): JaxArray;
  sub(other: Operand): JaxArray;
  mul(other: Operand): JaxArray;
  div(other: Operand): JaxArray;
  neg(): JaxArray;
  reshape(shape: readonly number[]): JaxArray;
  transpose(order: readonly number[]): JaxArray;
  astype(type: 'float32' | 'int32' | 'uint32'): JaxArray;
  /** Pairs are from–to; [] is everything. */
  slice(...ranges: (readonly number[])[]): JaxArray;
  data(): Promise<Float32Array>;
  dispose(): void;
}
export type Operand = JaxArray | number;

export interface Jax {
  readonly numpy: {
    array(values: Float32Array | Int32Array): JaxArray;
    zeros(shape: readonly number[]): JaxArray;
    matmul(a: JaxArray, b: JaxArray): JaxArray;
    mean(x: JaxArray, axis?: number, options?: { keepdims: boolean }): JaxArray;
    sum(x: JaxArray, axis?: number): JaxArray;
    max(x: JaxArray, axis: number): JaxArray;
    square(x: JaxArray): JaxArray;
    sqrt(x: JaxArray): JaxArray;
    log(x: JaxArray): JaxArray;
    exp(x: JaxArray): JaxArray;
    tanh(x: JaxArray): JaxArray;
    take(x: JaxArray, indices: JaxArray, axis: number): JaxArray;
  };
  readonly nn: {
    relu(x: JaxArray): JaxArray;
    sigmoid(x: JaxArray): JaxArray;
    softmax(x: JaxArray): JaxArray;
    oneHot(x: JaxArray, categories: number): JaxArray;
    standardize(x: JaxArray, axis: number): JaxArray;
  };
  readonly lax: {
    conv(x: JaxArray, filter: JaxArray, strides: readonly number[], padding: 'VALID'): JaxArray;
  };
  readonly random: {
    key(seed: Operand): JaxArray;
    bernoulli(key: JaxArray, share: number, shape: readonly number[]): JaxArray;
  };
  jit<F>(f: F): F;
  valueAndGrad<F extends (weights: JaxArray[], ...others: JaxArray[]) => JaxArray>(
    f: F,
  ): (...of: Parameters<F>) => [JaxArray, JaxArray[]];
  /** Takes nothing over. */
  blockUntilReady(arrays: readonly JaxArray[]): Promise<unknown>;
  init(device: 'wasm'): Promise<string[]>;
  defaultDevice(device: 'wasm'): void;
}
