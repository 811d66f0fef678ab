/**
 * What an operation computes and how a gradient passes back through it, as TeX: G is the gradient that arrives, ∂L/∂y, and each
 * rule gives what goes on to an input. Sources: the gradients of TensorFlow.js 4.22; for matrices Petersen and Pedersen
 * (2012), The Matrix Cookbook.
 */
type Settings = ReadonlyMap<string, string>;

export interface Rule {
  readonly forward: (x: readonly string[], settings: Settings) => string;
  /** One for each input; a shorter list leaves out what has no gradient. */
  readonly back: (g: string, x: readonly string[], y: string, settings: Settings) => readonly string[];
}

const at = (x: readonly string[], i: number): string => x[i] ?? '?';

/** Of one input, element by element: `slope` is dy/dx. */
function pointwise(forward: (x: string) => string, slope: (x: string, y: string) => string): Rule {
  return {
    forward: (x) => forward(at(x, 0)),
    back: (g, x, y) => [`${g} \\odot ${slope(at(x, 0), y)}`],
  };
}

const call = (name: string) => (x: string) => `\\operatorname{${name}}(${x})`;
const flip = (text: string, flipped: boolean): string => (flipped ? `${text}^{\\top}` : text);

/** y = A B, where either may be transposed first. */
const product: Rule = {
  forward: (x, s) =>
    `${flip(at(x, 0), s.get('transposeA') === 'true')} \\, ${flip(at(x, 1), s.get('transposeB') === 'true')}`,
  back(g, x, _, s) {
    const [a, b] = [at(x, 0), at(x, 1)];
    const [first, second] = [s.get('transposeA') === 'true', s.get('transposeB') === 'true'];
    return [
      first ? `${flip(b, second)} \\, ${g}^{\\top}` : `${g} \\, ${flip(b, !second)}`,
      second ? `${g}^{\\top} \\, ${flip(a, first)}` : `${flip(a, !first)} \\, ${g}`,
    ];
  },
};

/** The gradient's values are moved to where they came from. */
const moved = (name: string, back: string): Rule => ({
  forward: (x) => `\\operatorname{${name}}(${x.join(', ')})`,
  back: (g, x) => x.map(() => `\\operatorname{${back}}(${g})`),
});

const rules: Readonly<Record<string, Rule>> = {
  Add: { forward: (x) => x.join(' + '), back: (g, x) => x.map(() => g) },
  AddN: { forward: (x) => x.join(' + '), back: (g, x) => x.map(() => g) },
  Sub: { forward: (x) => `${at(x, 0)} - ${at(x, 1)}`, back: (g) => [g, `-${g}`] },
  Multiply: {
    forward: (x) => `${at(x, 0)} \\odot ${at(x, 1)}`,
    back: (g, x) => [`${g} \\odot ${at(x, 1)}`, `${g} \\odot ${at(x, 0)}`],
  },
  RealDiv: {
    forward: (x) => `${at(x, 0)} \\oslash ${at(x, 1)}`,
    back: (g, x, y) => [`${g} \\oslash ${at(x, 1)}`, `-${g} \\odot ${y} \\oslash ${at(x, 1)}`],
  },
  Pow: {
    forward: (x) => `${at(x, 0)}^{${at(x, 1)}}`,
    back: (g, x, y) => [
      `${g} \\odot ${at(x, 1)} \\odot ${at(x, 0)}^{${at(x, 1)} - 1}`,
      `${g} \\odot ${y} \\odot \\ln ${at(x, 0)}`,
    ],
  },
  SquaredDifference: {
    forward: (x) => `(${at(x, 0)} - ${at(x, 1)})^2`,
    back: (g, x) => [`2 ${g} \\odot (${at(x, 0)} - ${at(x, 1)})`, `-2 ${g} \\odot (${at(x, 0)} - ${at(x, 1)})`],
  },
  Maximum: {
    forward: (x) => `\\max(${x.join(', ')})`,
    back: (g, x) => [`${g} \\odot [${at(x, 0)} \\ge ${at(x, 1)}]`, `${g} \\odot [${at(x, 0)} < ${at(x, 1)}]`],
  },
  Minimum: {
    forward: (x) => `\\min(${x.join(', ')})`,
    back: (g, x) => [`${g} \\odot [${at(x, 0)} \\le ${at(x, 1)}]`, `${g} \\odot [${at(x, 0)} > ${at(x, 1)}]`],
  },
  BatchMatMul: product,
  Neg: { forward: (x) => `-${at(x, 0)}`, back: (g) => [`-${g}`] },
  Abs: pointwise(
    (x) => `|${x}|`,
    (x) => `\\operatorname{sign}(${x})`,
  ),
  Square: pointwise(
    (x) => `${x}^2`,
    (x) => `2 ${x}`,
  ),
  Sqrt: pointwise(
    (x) => `\\sqrt{${x}}`,
    (_, y) => `\\frac{1}{2 ${y}}`,
  ),
  Rsqrt: pointwise(
    (x) => `1 / \\sqrt{${x}}`,
    (x, y) => `\\left(-\\frac{${y}}{2 ${x}}\\right)`,
  ),
  Reciprocal: pointwise(
    (x) => `1 / ${x}`,
    (_, y) => `(-${y}^2)`,
  ),
  Exp: pointwise(
    (x) => `e^{${x}}`,
    (_, y) => y,
  ),
  Expm1: pointwise(
    (x) => `e^{${x}} - 1`,
    (x) => `e^{${x}}`,
  ),
  Log: pointwise(
    (x) => `\\ln ${x}`,
    (x) => `\\frac{1}{${x}}`,
  ),
  Log1p: pointwise(
    (x) => `\\ln(1 + ${x})`,
    (x) => `\\frac{1}{1 + ${x}}`,
  ),
  Sin: pointwise(call('sin'), (x) => `\\cos ${x}`),
  Cos: pointwise(call('cos'), (x) => `(-\\sin ${x})`),
  Relu: pointwise(call('ReLU'), (x) => `[${x} > 0]`),
  Relu6: pointwise(call('ReLU6'), (x) => `[0 < ${x} < 6]`),
  LeakyRelu: pointwise(call('LeakyReLU'), (x) => `([${x} > 0] + \\alpha [${x} \\le 0])`),
  Elu: pointwise(call('ELU'), (_, y) => `\\min(1, 1 + ${y})`),
  Sigmoid: pointwise(
    (x) => `\\sigma(${x})`,
    (_, y) => `${y} \\odot (1 - ${y})`,
  ),
  Tanh: pointwise(
    (x) => `\\tanh(${x})`,
    (_, y) => `(1 - ${y}^2)`,
  ),
  Softplus: pointwise(
    (x) => `\\ln(1 + e^{${x}})`,
    (x) => `\\sigma(${x})`,
  ),
  ClipByValue: pointwise(call('clip'), (x) => `[\\min \\le ${x} \\le \\max]`),
  Softmax: {
    forward: (x) => `\\operatorname{softmax}(${at(x, 0)})`,
    back: (g, _, y) => [`${y} \\odot \\bigl(${g} - \\textstyle\\sum ${g} \\odot ${y}\\bigr)`],
  },
  LogSoftmax: {
    forward: (x) => `\\ln \\operatorname{softmax}(${at(x, 0)})`,
    back: (g, _, y) => [`${g} - e^{${y}} \\textstyle\\sum ${g}`],
  },
  Sum: { forward: (x) => `\\textstyle\\sum ${at(x, 0)}`, back: (g) => [`\\operatorname{spread}(${g})`] },
  Mean: {
    forward: (x) => `\\frac{1}{n} \\textstyle\\sum ${at(x, 0)}`,
    back: (g) => [`\\frac{1}{n} \\operatorname{spread}(${g})`],
  },
  Max: { forward: (x) => `\\max ${at(x, 0)}`, back: (g, x, y) => [`${g} \\odot [${at(x, 0)} = ${y}]`] },
  Min: { forward: (x) => `\\min ${at(x, 0)}`, back: (g, x, y) => [`${g} \\odot [${at(x, 0)} = ${y}]`] },
  Transpose: { forward: (x) => `${at(x, 0)}^{\\top}`, back: (g) => [`${g}^{\\top}`] },
  Reshape: moved('reshape', 'reshape'),
  ExpandDims: moved('expand', 'reshape'),
  Cast: moved('cast', 'cast'),
  Tile: moved('tile', 'sum'),
  BroadcastTo: moved('spread', 'sum'),
  Concat: moved('concat', 'split'),
  SplitV: moved('split', 'concat'),
  Slice: moved('slice', 'pad'),
  StridedSlice: moved('slice', 'pad'),
  PadV2: moved('pad', 'slice'),
  Pack: moved('stack', 'unstack'),
  Unpack: moved('unstack', 'stack'),
  GatherV2: {
    forward: (x) => `\\operatorname{gather}(${x.join(', ')})`,
    back: (g) => [`\\operatorname{scatter}(${g})`],
  },
  Reverse: moved('reverse', 'reverse'),
  Cumsum: moved('cumsum', 'cumsum'),
  Select: {
    forward: (x) => `${at(x, 0)} \\mathbin{?} ${at(x, 1)} : ${at(x, 2)}`,
    back: (g, x) => ['0', `${g} \\odot [${at(x, 0)}]`, `${g} \\odot [\\lnot ${at(x, 0)}]`],
  },
  Conv2D: {
    forward: (x) => `${at(x, 0)} * ${at(x, 1)}`,
    back: (g, x) => [`${g} * \\operatorname{rot}_{180} ${at(x, 1)}`, `${at(x, 0)} * ${g}`],
  },
  DepthwiseConv2dNative: {
    forward: (x) => `${at(x, 0)} * ${at(x, 1)}`,
    back: (g, x) => [`${g} * \\operatorname{rot}_{180} ${at(x, 1)}`, `${at(x, 0)} * ${g}`],
  },
  MaxPool: {
    forward: (x) => `\\operatorname{maxpool}(${at(x, 0)})`,
    back: (g, x) => [`${g} \\to \\arg\\max ${at(x, 0)}`],
  },
  AvgPool: {
    forward: (x) => `\\operatorname{avgpool}(${at(x, 0)})`,
    back: (g) => [`\\frac{1}{k} \\operatorname{spread}(${g})`],
  },
};

/** Where the course has no formula, the operation's name stands, and the gradient is TensorFlow.js's own. */
export function ruleOf(kernel: string): Rule {
  const known = Object.hasOwn(rules, kernel) ? rules[kernel] : undefined;
  if (known) return known;
  const name = kernel.replace(/__op$/, '').replace(/[^A-Za-z0-9]/g, ' ');
  return {
    forward: (x) => `\\operatorname{${name}}(${x.join(', ')})`,
    back: (g, x) => x.map((input) => `${g} \\cdot \\frac{\\partial \\operatorname{${name}}}{\\partial ${input}}`),
  };
}
