import { f32x4, type Code, type Operand } from './instructions.ts';

type Sign = (a: Operand, b: Operand) => Code;

/**
 * A formula as the shaders have it, on four numbers at once: names, + - * /, `sqrt` and brackets.
 * @param valueOf what a name stands for
 */
export function formulaOf(text: string, valueOf: (name: string) => Operand): Operand {
  const tokens = text.match(/\w+|[-+*/()]/g) ?? [];
  const take = (): string => tokens.shift() ?? '';
  const chain = (part: () => Operand, signs: ReadonlyMap<string, Sign>): Operand => {
    let value = part();
    for (let sign = signs.get(tokens[0] ?? ''); sign; sign = signs.get(tokens[0] ?? '')) {
      take();
      value = sign(value, part());
    }
    return value;
  };
  const sum = (): Operand => chain(product, sums);
  const product = (): Operand => chain(factor, products);
  const factor = (): Operand => {
    const token = take();
    if (token === 'sqrt') return f32x4.sqrt(factor());
    if (token !== '(') return valueOf(token);
    const inner = sum();
    take();
    return inner;
  };
  return sum();
}

const sums = new Map<string, Sign>([
  ['+', f32x4.add],
  ['-', f32x4.sub],
]);
const products = new Map<string, Sign>([
  ['*', f32x4.mul],
  ['/', f32x4.div],
]);
