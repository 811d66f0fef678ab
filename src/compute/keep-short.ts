/** Lists of tensors without the dead. */

/** With fewer tensors than this on a list it is not worth a look at which are gone. */
const long = 100;

/** What a scope of TensorFlow.js's engine lists of what is made in it. */
export interface List {
  readonly track: { readonly isDisposed: boolean }[];
  /** How long the list may become before the dead are struck out; long ones alone have it. */
  most?: number;
}

/** Takes the dead off a list that is long and has doubled since that was last done. */
export function keepShort(list: List): void {
  const { track } = list;
  if (track.length <= long || track.length <= (list.most ?? long)) return;
  let living = 0;
  for (const tensor of track) if (!tensor.isDisposed) track[living++] = tensor;
  track.length = living;
  list.most = 2 * living + long;
}
