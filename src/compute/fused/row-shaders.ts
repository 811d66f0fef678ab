/**
 * The passes over rows as shaders: each invocation computes one number of the output, going over its row, or starting from what was
 * computed once for the row. The text of GLSL and
 * WGSL differs in declarations and loops alone.
 */

/** What the two languages write differently. */
export interface Dialect {
  /** A variable of type float. */
  declare(name: string, value: string): string;
  /** Repeats for `k` from 0 to `classes`. */
  loop(body: string): string;
  /** The element of the input in this row, at column `k` or `j`; `j` is the output's own. */
  at(input: string, column: 'k' | 'j' | '0'): string;
  /** The only element of the input in this row. */
  only(input: string): string;
  float(integer: 'k' | 'j'): string;
}

/** Statements in a dialect. */
type Statements = (dialect: Dialect) => string;

export interface RowShader {
  /** What all numbers of a row have in common: declares variables of these names from these inputs, without `j`. */
  readonly row?: { readonly names: readonly string[]; readonly reads: readonly string[]; readonly declare: Statements };
  /** Leaves the number in `result`. */
  readonly number: Statements;
}

/** By the kernel's name. */
export const rowShaders: Readonly<Record<string, RowShader>> = {
  LogLoss: {
    number: (d) => `
    ${binary(d)}
    ${rest(d, 'p')}
    ${d.declare('result', '-y * log(p + 1e-7) - (1.0 - y) * log(rest + 1e-7)')}`,
  },
  LogLossGradient: {
    number: (d) => `
    ${binary(d)}
    ${rest(d, 'p')}
    ${d.declare('result', `${d.at('dy', 'j')} * ((1.0 - y) / (rest + 1e-7) - y / (p + 1e-7))`)}`,
  },
  SigmoidCrossEntropy: {
    number: (d) => `
    ${binary(d)}
    ${d.declare('result', 'max(p, 0.0) - y * p + log(1.0 + exp(-abs(p)))')}`,
  },
  // Beyond ±80 an exponential could overflow.
  SigmoidCrossEntropyGradient: {
    number: (d) => `
    ${binary(d)}
    ${d.declare('result', `${d.at('dy', 'j')} * (1.0 / (1.0 + exp(-clamp(p, -80.0, 80.0))) - y)`)}`,
  },
  BinaryCrossentropy: {
    number: (d) => `
    ${binary(d)}
    ${d.declare('q', clip('p'))}
    ${rest(d, 'q')}
    ${d.declare('result', '-y * log(q) - (1.0 - y) * log(rest)')}`,
  },
  BinaryCrossentropyGradient: {
    number: (d) => `
    ${binary(d)}
    ${d.declare('q', clip('p'))}
    ${rest(d, 'q')}
    ${d.declare('result', `${d.at('dy', 'j')} * ${within('p')} * (q - y) / (q * rest)`)}`,
  },
  SoftmaxCrossEntropy: {
    number: (d) => `
    ${logSumExp(d)}
    ${d.declare('result', '0.0')}
    ${d.loop(`result -= (${d.at('logits', 'k')} - logSum) * ${d.at('labels', 'k')};`)}`,
  },
  SoftmaxCrossEntropyGradient: {
    row: { names: ['logSum'], reads: ['logits'], declare: logSumExp },
    number: (d) =>
      d.declare('result', `${d.only('dy')} * (exp(${d.at('logits', 'j')} - logSum) - ${d.at('labels', 'j')})`),
  },
  Crossentropy: {
    number: (d) => `
    ${total(d, d.at('probabilities', 'k'))}
    ${d.declare('result', '0.0')}
    ${d.loop(`result -= ${d.at('targets', 'k')} * log(${clip(`${d.at('probabilities', 'k')} / total`)});`)}`,
  },
  CrossentropyGradient: {
    row: {
      names: ['total', 'along'],
      reads: ['targets', 'probabilities'],
      declare: (d) => `
        ${total(d, d.at('probabilities', 'k'))}
        ${d.declare('along', '0.0')}
        ${d.loop(`${d.declare('share', `${d.at('probabilities', 'k')} / total`)}
          along -= ${d.at('targets', 'k')} * ${within('share')} / ${clip('share')} * share;`)}`,
    },
    number: (d) => `
      ${d.declare('own', `${d.at('probabilities', 'j')} / total`)}
      ${d.declare('steep', `-${d.at('targets', 'j')} * ${within('own')} / ${clip('own')}`)}
      ${d.declare('result', `${d.only('dy')} * (steep - along) / total`)}`,
  },
  SparseCrossentropy: {
    number: (d) => `
    ${total(d, clip(d.at('probabilities', 'k')))}
    ${d.declare('number', `floor(${d.only('targets')})`)}
    ${d.declare('result', '0.0')}
    ${d.loop(`if (${d.float('k')} == number) {
      result = -log(${clip(`${clip(d.at('probabilities', 'k'))} / total`)});
    }`)}`,
  },
  SparseCrossentropyGradient: {
    row: {
      names: ['total', 'own', 'along'],
      reads: ['targets', 'probabilities'],
      declare: (d) => `
        ${total(d, clip(d.at('probabilities', 'k')))}
        ${d.declare('number', `floor(${d.only('targets')})`)}
        ${d.declare('along', '0.0')}
        ${d.declare('own', '0.0')}
        ${d.loop(`if (${d.float('k')} == number) {
          ${d.declare('share', `${clip(d.at('probabilities', 'k'))} / total`)}
          own = -${within('share')} / ${clip('share')};
          along = own * share;
        }`)}`,
    },
    number: (d) => `
      ${d.declare('steep', 'own')}
      if (${d.float('j')} != floor(${d.only('targets')})) { steep = 0.0; }
      ${d.declare('result', `${d.only('dy')} * ${within(d.at('probabilities', 'j'))} * (steep - along) / total`)}`,
  },
  SoftmaxGradient: {
    row: {
      names: ['along'],
      reads: ['y', 'dy'],
      declare: (d) => `${d.declare('along', '0.0')} ${d.loop(`along += ${d.at('y', 'k')} * ${d.at('dy', 'k')};`)}`,
    },
    number: (d) => d.declare('result', `${d.at('y', 'j')} * (${d.at('dy', 'j')} - along)`),
  },
};

function binary(d: Dialect): string {
  return `${d.declare('y', d.at('labels', 'j'))} ${d.declare('p', d.at('predictions', 'j'))}`;
}

/** What a probability leaves to 1. Without the maximum, shader compilers may change the order of sums, and lose all digits near 1. */
function rest(d: Dialect, p: string): string {
  return d.declare('rest', `max(1.0 - ${p}, 0.0)`);
}

function logSumExp(d: Dialect): string {
  return `
    ${d.declare('largest', d.at('logits', '0'))}
    ${d.loop(`largest = max(largest, ${d.at('logits', 'k')});`)}
    ${d.declare('powers', '0.0')}
    ${d.loop(`powers += exp(${d.at('logits', 'k')} - largest);`)}
    ${d.declare('logSum', 'log(powers) + largest')}`;
}

function total(d: Dialect, summand: string): string {
  return `${d.declare('total', '0.0')} ${d.loop(`total += ${summand};`)}`;
}

// The ε of `tf.layers`; both as float32 has them.
function clip(p: string): string {
  return `clamp(${p}, 1e-7, 0.9999999)`;
}

function within(p: string): string {
  return `(step(1e-7, ${p}) * step(${p}, 0.9999999))`;
}
