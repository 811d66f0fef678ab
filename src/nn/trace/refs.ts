/**
 * Names for the numbers of a training step. A name is a string, so that a picture, a table and a formula can carry it as
 * an attribute and light up together. Layers count from 1, the inputs are the activations of layer 0; examples and units
 * count from 0.
 */

/**
 * `a` activations (layer 0: inputs) · `y` targets · `w` weights · `b` biases · `wa` products w·a · `z` pre-activations ·
 * `exp` exponentials of a softmax · `loss` losses of examples (a term of one output: with a unit) · `meanLoss` the batch's ·
 * `da` ∂L/∂a · `slope` φ′(z) · `dz` δ = ∂L/∂z · `wd` products w·δ of a fan-in · `gw`, `gb` gradients of one example ·
 * `dw`, `db` gradients of the batch · `m`, `v` the optimiser's memory · `mHat`, `vHat` the same, corrected · `step` what is
 * added · `newLoss`, `newMeanLoss` the losses after the update.
 */
export type Quantity =
  | 'a'
  | 'y'
  | 'w'
  | 'b'
  | 'wa'
  | 'z'
  | 'exp'
  | 'loss'
  | 'meanLoss'
  | 'da'
  | 'slope'
  | 'dz'
  | 'wd'
  | 'gw'
  | 'gb'
  | 'dw'
  | 'db'
  | 'm'
  | 'v'
  | 'mHat'
  | 'vHat'
  | 'step'
  | 'newLoss'
  | 'newMeanLoss';

export type Ref = `${Quantity}.${string}`;

/** What a name says. Numbers that a quantity does not have are null. */
export interface Named {
  readonly quantity: Quantity;
  readonly layer: number | null;
  readonly example: number | null;
  /** The unit a weight comes from; null for a bias and for all that belongs to one unit */
  readonly from: number | null;
  readonly unit: number | null;
}

function write(n: number | null): string {
  return n === null ? '_' : String(n);
}

export function refOf({ quantity, layer, example, from, unit }: Named): Ref {
  return `${quantity}.${write(layer)}.${write(example)}.${write(from)}.${write(unit)}`;
}

export function parseRef(ref: Ref): Named {
  const [quantity, ...places] = ref.split('.');
  const [layer, example, from, unit] = places.map((place) => (place === '_' ? null : Number(place)));
  return {
    quantity: quantity as Quantity,
    layer: layer ?? null,
    example: example ?? null,
    from: from ?? null,
    unit: unit ?? null,
  };
}

/** A number of one unit for one example. */
export function ofUnit(quantity: Quantity, layer: number, example: number, unit: number): Ref {
  return `${quantity}.${layer}.${example}._.${unit}`;
}

/** A number of one connection for one example. */
export function ofEdge(quantity: Quantity, layer: number, example: number, from: number, unit: number): Ref {
  return `${quantity}.${layer}.${example}.${from}.${unit}`;
}

/** A number of a weight, or with `from` null of a bias, for the batch as a whole. */
export function ofParameter(quantity: Quantity, layer: number, from: number | null, unit: number): Ref {
  return `${quantity}.${layer}._.${write(from)}.${unit}`;
}

/** A number of one example. */
export function ofExample(quantity: Quantity, example: number): Ref {
  return `${quantity}._.${example}._._`;
}

/** A number of the whole batch. */
export function ofBatch(quantity: Quantity): Ref {
  return `${quantity}._._._._`;
}
