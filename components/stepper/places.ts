/** What the places of a network are called, in both languages: layers, units, weights and biases. */
import type { Bilingual } from '../../src/course/language.ts';
import type { Named } from '../../src/nn/trace/refs.ts';

type Place = Pick<Named, 'layer' | 'from' | 'unit'>;

/** @param depth how many layers the network has, besides its inputs */
export function layerName(layer: number, depth: number): Bilingual {
  if (layer === 0) return { en: 'the inputs', zh: '输入' };
  if (layer === depth) return { en: 'the output layer', zh: '输出层' };
  return { en: `hidden layer ${layer}`, zh: `第 ${layer} 隐藏层` };
}

/** A weight, or where `from` is null a bias. */
export function parameterName({ layer, from, unit }: Place, depth: number): Bilingual {
  const { en, zh } = layerName(layer ?? depth, depth);
  const to = (unit ?? 0) + 1;
  if (from === null) return { en: `the bias of unit ${to} of ${en}`, zh: `${zh}神经元 ${to} 的偏置` };
  return {
    en: `the weight from unit ${from + 1} to unit ${to} of ${en}`,
    zh: `从神经元 ${from + 1} 到${zh}神经元 ${to} 的权重`,
  };
}

const parameters: ReadonlySet<Named['quantity']> = new Set(['b', 'gb', 'db', 'm', 'v', 'mHat', 'vHat', 'step']);

/** Where a number belongs: a weight, a bias, a unit, or the loss. */
export function placeName(named: Named, depth: number): Bilingual {
  const { quantity, layer, from, unit, example } = named;
  if (layer === null)
    return example === null
      ? { en: 'the batch', zh: '整批' }
      : { en: `example ${example + 1}`, zh: `样本 ${example + 1}` };
  if (from !== null || parameters.has(quantity)) return parameterName(named, depth);
  const { en, zh } = layerName(layer, depth);
  return { en: `unit ${(unit ?? 0) + 1} of ${en}`, zh: `${zh}神经元 ${(unit ?? 0) + 1}` };
}
