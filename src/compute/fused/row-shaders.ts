/**
 * The passes over rows as shaders: each invocation computes one number of the output, going over its row. The text of GLSL and
 * WGSL differs in declarations and loops alone.
 */

/** What the two languages write differently. */
export interface Dialect {
  /** A variable of type float. */
  declare(name: string, value: string): string;
  /** Repeats for `k` from 0 to `classes`. */
  loop(body: string): string;
  /** The element of the input in this row, at column `k` or `j`; `j` is the output's own. */
  at(input: string, column: 'k' | 'j'): string;
  /** The only element of the input in this row. */
  only(input: string): string;
  float(integer: 'k' | 'j'): string;
}

/** Kernel → statements that leave the number in `result`. */
export const rowShaders: Readonly<Record<string, (dialect: Dialect) => string>> = {
  LogLoss: (d) => `
    ${binary(d)}
    ${rest(d, 'p')}
    ${d.declare('result', '-y * log(p + 1e-7) - (1.0 - y) * log(rest + 1e-7)')}`,
  LogLossGradient: (d) => `
    ${binary(d)}
    ${rest(d, 'p')}
    ${d.declare('result', `${d.at('dy', 'j')} * ((1.0 - y) / (rest + 1e-7) - y / (p + 1e-7))`)}`,
  SigmoidCrossEntropy: (d) => `
    ${binary(d)}
    ${d.declare('result', 'max(p, 0.0) - y * p + log(1.0 + exp(-abs(p)))')}`,
  // Beyond ±80 an exponential could overflow.
  SigmoidCrossEntropyGradient: (d) => `
    ${binary(d)}
    ${d.declare('result', `${d.at('dy', 'j')} * (1.0 / (1.0 + exp(-clamp(p, -80.0, 80.0))) - y)`)}`,
  BinaryCrossentropy: (d) => `
    ${binary(d)}
    ${d.declare('q', clip('p'))}
    ${rest(d, 'q')}
    ${d.declare('result', '-y * log(q) - (1.0 - y) * log(rest)')}`,
  BinaryCrossentropyGradient: (d) => `
    ${binary(d)}
    ${d.declare('q', clip('p'))}
    ${rest(d, 'q')}
    ${d.declare('result', `${d.at('dy', 'j')} * ${within('p')} * (q - y) / (q * rest)`)}`,
  SoftmaxCrossEntropy: (d) => `
    ${logSumExp(d)}
    ${d.declare('result', '0.0')}
    ${d.loop(`result -= (${d.at('logits', 'k')} - logSum) * ${d.at('labels', 'k')};`)}`,
  SoftmaxCrossEntropyGradient: (d) => `
    ${logSumExp(d)}
    ${d.declare('result', `${d.only('dy')} * (exp(${d.at('logits', 'j')} - logSum) - ${d.at('labels', 'j')})`)}`,
  Crossentropy: (d) => `
    ${total(d, d.at('probabilities', 'k'))}
    ${d.declare('result', '0.0')}
    ${d.loop(`result -= ${d.at('targets', 'k')} * log(${clip(`${d.at('probabilities', 'k')} / total`)});`)}`,
  CrossentropyGradient: (d) => `
    ${total(d, d.at('probabilities', 'k'))}
    ${d.declare('along', '0.0')}
    ${d.loop(`${d.declare('share', `${d.at('probabilities', 'k')} / total`)}
      along -= ${d.at('targets', 'k')} * ${within('share')} / ${clip('share')} * share;`)}
    ${d.declare('own', `${d.at('probabilities', 'j')} / total`)}
    ${d.declare('steep', `-${d.at('targets', 'j')} * ${within('own')} / ${clip('own')}`)}
    ${d.declare('result', `${d.only('dy')} * (steep - along) / total`)}`,
  SparseCrossentropy: (d) => `
    ${total(d, clip(d.at('probabilities', 'k')))}
    ${d.declare('number', `floor(${d.only('targets')})`)}
    ${d.declare('result', '0.0')}
    ${d.loop(`if (${d.float('k')} == number) {
      result = -log(${clip(`${clip(d.at('probabilities', 'k'))} / total`)});
    }`)}`,
  SparseCrossentropyGradient: (d) => `
    ${total(d, clip(d.at('probabilities', 'k')))}
    ${d.declare('number', `floor(${d.only('targets')})`)}
    ${d.declare('along', '0.0')}
    ${d.declare('steep', '0.0')}
    ${d.loop(`if (${d.float('k')} == number) {
      ${d.declare('share', `${clip(d.at('probabilities', 'k'))} / total`)}
      steep = -${within('share')} / ${clip('share')};
      along = steep * share;
    }`)}
    if (${d.float('j')} != number) { steep = 0.0; }
    ${d.declare('result', `${d.only('dy')} * ${within(d.at('probabilities', 'j'))} * (steep - along) / total`)}`,
  SoftmaxGradient: (d) => `
    ${d.declare('along', '0.0')}
    ${d.loop(`along += ${d.at('y', 'k')} * ${d.at('dy', 'k')};`)}
    ${d.declare('result', `${d.at('y', 'j')} * (${d.at('dy', 'j')} - along)`)}`,
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
    ${d.declare('largest', d.at('logits', 'j'))}
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
