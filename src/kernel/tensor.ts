import type { TensorLike } from './scope/types.ts';

/** A tensor, recognised by its shape: the kernel must not load TensorFlow.js to know one. */
export function isTensor(value: unknown): value is TensorLike {
  try {
    return (
      typeof value === 'object' &&
      value !== null &&
      'shape' in value &&
      Array.isArray(value.shape) &&
      'dtype' in value &&
      typeof value.dtype === 'string' &&
      'data' in value &&
      typeof value.data === 'function' &&
      'clone' in value &&
      typeof value.clone === 'function'
    );
  } catch {
    return false;
  }
}

export interface Snapshot {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly data: Promise<ArrayLike<number | string>>;
}

/**
 * A tensor's values as they are now. The cell may dispose or overwrite it in the next line, so a clone (which shares the
 * data) is kept, out of reach of `tf.tidy`, until the values have come from the device.
 */
export function snapshot(tensor: TensorLike): Snapshot {
  const copy = tensor.clone();
  Reflect.set(copy, 'kept', true);
  const data = copy.data().finally(() => copy.dispose());
  // Whoever awaits the data hears of a failure; nobody else should.
  data.catch(() => undefined);
  return { shape: [...tensor.shape], dtype: tensor.dtype, data };
}

/** Numbers of a tensor's data; booleans count as 0 and 1, texts as NaN. */
export function numbersOf(data: ArrayLike<number | string>): ArrayLike<number> {
  return isNumeric(data) ? data : Array.from(data, Number);
}

/** TensorFlow.js hands out numbers as typed arrays, texts as an ordinary one. */
function isNumeric(data: ArrayLike<number | string>): data is ArrayLike<number> {
  return ArrayBuffer.isView(data);
}
