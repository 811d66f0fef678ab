/** What is worth a graphics card: convolutions, networks that go through sequences, tables of words. */
const large = /\b(?:\w*conv[123]d\w*|convLstm2d\w*|lstm\w*|gru\w*|simpleRNN\w*|rnn|embedding|\w*RNN)\s*\(/i;

/**
 * Whether what cells train is small, as far as their texts tell before they run. A network of a few dense layers takes a fraction of a
 * millisecond a step on the processor, less than a graphics card needs to be told of it.
 */
export function isSmall(texts: readonly string[]): boolean {
  return !texts.some((text) => large.test(text));
}
