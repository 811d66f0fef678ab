import type { Output } from '../../protocol/output.ts';
import { asText } from '../as-text.ts';
import { textOutput } from '../text-output.ts';
import { wordsIn } from '../words.ts';
import { compare, flatten, spelled, type Flat } from './compare.ts';
import type { Context } from './context.ts';
import type { Check } from './types.ts';

export function checkOf({ emitter, language }: Context): Check {
  return (name, got, expected, tolerance = 1e-6) => {
    const slot = emitter.slot();
    const outcome = (a: Flat, b: Flat): Output => {
      const difference = compare(a, b, tolerance, wordsIn[language]);
      const said =
        difference ??
        (a.shape.length === 0 ? wordsIn[language].checkGot(spelled(a.values[0]), spelled(b.values[0])) : null);
      const text = said === null ? asText(name) : wordsIn[language].checked(asText(name), said);
      return textOutput(text, difference === null ? 'good' : 'bad', language);
    };
    const a = flatten(got);
    const b = flatten(expected);
    if (!(a instanceof Promise) && !(b instanceof Promise)) return emitter.put(slot, outcome(a, b));
    const ticket = emitter.reserve(slot);
    emitter.hold(
      Promise.all([Promise.resolve(a), Promise.resolve(b)]).then(([left, right]) => ticket.put(outcome(left, right))),
    );
  };
}
