import { lettersOf, type Rule } from '../../fused/rule.ts';
import { define, type Definition } from './assemble.ts';
import { formulaOf } from './formula.ts';
import { f32x4, i32, type Code, type Local, type Operand, type ValueType } from './instructions.ts';
import { sweep } from './lanes.ts';

/**
 * An optimiser's step of one variable: the rule's formulas on four numbers at once, in float32. Parameters: the gradient's address,
 * how many bytes it has, the addresses of the variable and its memories before, the same after, the settings.
 */
export function step(rule: Rule): Definition {
  const letters = lettersOf(rule);
  const params: Record<string, ValueType> = { g: 'i32', bytes: 'i32' };
  for (const letter of letters) params[`${letter}Before`] = 'i32';
  for (const letter of letters) params[`${letter}After`] = 'i32';
  for (const setting of rule.settings) params[setting] = 'f32';
  return define(rule.name, params, (given, local) => {
    const at = (name: string): Local => given[name] as Local;
    const [cursor, bytes] = [local('i32'), at('bytes')];
    const values = new Map<string, Local>();
    const keep = (name: string, value: Operand): Code => {
      const variable = local('v128');
      values.set(name, variable);
      return variable.set(value);
    };
    const valueOf = (name: string): Local => values.get(name) as Local;
    const constants = rule.settings.map((setting) => keep(setting, f32x4.splat(at(setting))));
    return [
      constants,
      cursor.set(0),
      sweep(cursor, bytes, ({ load, store }) => [
        keep('g', load(i32.add(at('g'), cursor))),
        letters.map((letter) => keep(letter, load(i32.add(at(`${letter}Before`), cursor)))),
        rule.formulas.map(([name, text]) => keep(name, formulaOf(text, valueOf))),
        letters.map((letter) => store(i32.add(at(`${letter}After`), cursor), valueOf(`${letter}1`))),
      ]),
    ];
  });
}
