/** How numbers and their names are written in TeX, in the course's colours: one colour, one meaning. */
import type { Program } from './trace.ts';
import { parseRef, type Named, type Quantity, type Ref } from './refs.ts';

const colours: Readonly<Record<Quantity, string>> = {
  a: 'a',
  y: 'x',
  w: 'w',
  b: 'b',
  wa: 'z',
  z: 'z',
  exp: 'a',
  loss: 'l',
  meanLoss: 'l',
  da: 'd',
  slope: 'd',
  dz: 'd',
  wd: 'd',
  gw: 'd',
  gb: 'd',
  dw: 'd',
  db: 'd',
  m: 'h',
  v: 'h',
  mHat: 'h',
  vHat: 'h',
  step: 'h',
  newLoss: 'l',
  newMeanLoss: 'l',
};

/** The macro of a quantity's colour: inputs have one of their own. */
function colourOf({ quantity, layer }: Named): string {
  return quantity === 'a' && layer === 0 ? 'x' : colours[quantity];
}

/** Wraps TeX in a quantity's colour and marks it with the number it stands for (`\htmlData` of KaTeX). */
export function coloured(ref: Ref, tex: string): string {
  return `\\htmlData{ref=${ref}}{\\${colourOf(parseRef(ref))}{${tex}}}`;
}

/** A finite number with at most six significant digits; negative ones in parentheses, so that they may follow an operator. */
export function numberTex(value: number, bare = false): string {
  if (Number.isNaN(value)) return '\\text{NaN}';
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : bare ? '-\\infty' : '(-\\infty)';
  const rounded = Number(value.toPrecision(6));
  const size = Math.abs(rounded);
  let tex = String(rounded);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) {
    const [digits = '', power = '0'] = rounded.toExponential().split('e');
    tex = `${digits}\\times10^{${Number(power)}}`;
  }
  return rounded < 0 && !bare ? `(${tex})` : tex;
}

/** A quantity's name, without its colour. */
function plainName({ network, inputs }: Program, named: Named): string {
  const { quantity, layer, example, from, unit } = named;
  const units = layer === null ? 2 : layer === 0 ? (inputs[0]?.length ?? 0) : (network[layer - 1]?.bias.length ?? 0);
  const isLast = layer === network.length;
  const at = unit === null || (isLast && units === 1 && from === null) ? '' : `_{${unit + 1}}`;
  const above = layer === null ? '' : `^{(${layer})}`;
  const both =
    from === null
      ? `_{${(unit ?? 0) + 1}}`
      : `_{${from + 1}${from > 8 || (unit ?? 0) > 8 ? '\\,' : ''}${(unit ?? 0) + 1}}`;
  const parameter = from === null ? `b${above}${both}` : `w${above}${both}`;
  const ofExample = inputs.length > 1 && example !== null ? `_{${example + 1}}` : '';
  const activation = network.at(-1)?.activation;
  const output = `${activation === 'sigmoid' || activation === 'softmax' ? 'p' : '\\hat{y}'}${at}`;
  const a = layer === 0 ? `x_{${(unit ?? 0) + 1}}` : isLast ? output : `a${above}${at}`;
  switch (quantity) {
    case 'a':
      return a;
    case 'y':
      return `y${at}`;
    case 'w':
    case 'b':
      return parameter;
    case 'wa':
      return `w${above}${both}\\,${layer === 1 ? 'x' : `a^{(${(layer ?? 1) - 1})}`}_{${(from ?? 0) + 1}}`;
    case 'z':
      return `z${above}_{${(unit ?? 0) + 1}}`;
    case 'exp':
      return `e_{${(unit ?? 0) + 1}}`;
    case 'loss':
      return `L${ofExample}`;
    case 'meanLoss':
      return 'L';
    case 'newLoss':
      return `L'${ofExample}`;
    case 'newMeanLoss':
      return "L'";
    case 'da':
      return `\\frac{\\partial L}{\\partial ${a}}`;
    case 'slope':
      return `\\varphi'(z${above}_{${(unit ?? 0) + 1}})`;
    case 'dz':
      return `\\delta${above}_{${(unit ?? 0) + 1}}`;
    case 'wd':
      return `w${above}${both}\\,\\delta${above}_{${(unit ?? 0) + 1}}`;
    case 'gw':
    case 'dw':
    case 'gb':
    case 'db': {
      const isBias = quantity === 'gb' || quantity === 'db';
      return `\\frac{\\partial L${ofExample}}{\\partial ${isBias ? `b${above}_{${(unit ?? 0) + 1}}` : parameter}}`;
    }
    case 'm':
    case 'v':
      return quantity;
    case 'mHat':
      return '\\hat{m}';
    case 'vHat':
      return '\\hat{v}';
    case 'step':
      return `\\Delta ${parameter}`;
  }
}

/** A quantity's name in its colour. */
export function nameTex(program: Program, ref: Ref): string {
  return coloured(ref, plainName(program, parseRef(ref)));
}
