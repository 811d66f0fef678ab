/** Whether a rule's kernel agrees with float64 on the active back end. */
import { engine, tensor1d, tidy, type NamedTensorMap, type Tensor } from '@tensorflow/tfjs-core';
import { normal, random } from '../../nn/random.ts';
import { references, type Named } from './reference.ts';
import { lettersOf, type Rule } from './rule.ts';

/** Largest error accepted, relative to the largest number of its kind. Float32 stays below 10⁻⁶. */
const tolerance = 1e-5;

/** Odd, and more than one workgroup or row of a texture takes. */
const length = 131;

/** One set of settings for all rules; `t` is how many steps came before. */
const t = 2;
const [decay, beta1, beta2] = [0.75, 0.9, 0.99];
const settings: Named = {
  rate: 0.1,
  beta: 0.8,
  decay,
  rest: 1 - decay,
  beta1,
  rest1: 1 - beta1,
  beta2,
  rest2: 1 - beta2,
  correction1: 1 - beta1 ** (t + 1),
  correction2: 1 - beta2 ** (t + 1),
  epsilon: 1e-3,
  t,
};

/** Leaves no tensor behind. @throws what the kernel throws */
export async function agrees(rule: Rule): Promise<boolean> {
  const source = random(rule.name.length);
  const letters = lettersOf(rule);
  const draw = (letter: string): Float32Array =>
    // Mean squares are positive, and large enough for the square of the mean to be taken from them.
    Float32Array.from({ length }, () => (letter === 's' || letter === 'v' ? 20 + normal(source) : normal(source)));
  const given = new Map(['g', ...letters].map((letter) => [letter, draw(letter)]));
  const after = tidy(() => {
    const inputs: NamedTensorMap = {};
    for (const [letter, numbers] of given) inputs[letter] = tensor1d(numbers);
    const values = rule.settings.map((name) => settings[name] ?? NaN);
    return engine().runKernel<Tensor[]>(rule.name, inputs, { settings: values });
  });
  const got = await Promise.all(after.map((result) => result.data()));
  after.forEach((result) => result.dispose());
  const at = (i: number): Named =>
    Object.fromEntries([...given].map(([letter, numbers]) => [letter, numbers[i] ?? NaN]));
  const wanted = Array.from({ length }, (_, i) => references[rule.name]?.(settings, at(i)['g'] ?? NaN, at(i)));
  return letters.every((letter, output) => {
    const right = wanted.map((numbers) => numbers?.[letter] ?? NaN);
    const errors = right.map((number, i) => Math.abs(number - (got[output]?.[i] ?? NaN)));
    return Math.max(...errors) <= tolerance * Math.max(...right.map(Math.abs));
  });
}
