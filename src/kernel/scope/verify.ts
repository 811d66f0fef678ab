import { asText } from '../as-text.ts';
import { textOutput } from '../text-output.ts';
import { wordsIn } from '../words.ts';
import { compare, flatten } from './compare.ts';
import type { Context } from './context.ts';
import { inline } from './print.ts';
import type { Verify } from './types.ts';

/** Each case is computed anew, so that a function which changes what it is given spoils nothing. */
export function verifyOf({ emitter, language }: Context): Verify {
  const words = wordsIn[language];

  return (yours, right, cases, tolerance = 1e-6) => {
    const ticket = emitter.reserve(emitter.slot());
    const put = (text: string, tone: 'good' | 'bad'): boolean => ticket.put(textOutput(text, tone, language));
    const work = async (): Promise<void> => {
      const all = Array.from(cases);
      for (const [index, given] of all.entries()) {
        const where = words.verifyCase(index + 1, all.length, `${yours.name}(${spelledList(given)})`);
        const expected = await flatten(await right(...copied(given)));
        let got;
        try {
          got = await flatten(await yours(...copied(given)));
        } catch (error) {
          put(words.verifyThrew(where), 'bad');
          throw error;
        }
        const difference = compare(got, expected, tolerance, words);
        if (difference === null) continue;
        put(words.checked(where, difference), 'bad');
        return;
      }
      put(words.verified(asText(yours.name), all.length), 'good');
    };
    emitter.hold(work());
  };
}

/** Arguments as they would be written, long ones cut. */
function spelledList(values: readonly unknown[]): string {
  const most = 60;
  const spell = (value: unknown): string => {
    const text = typeof value === 'function' ? 'ƒ' : inline(value, 1);
    return text.length > most ? `${text.slice(0, most)}…` : text;
  };
  return values.map(spell).join(', ');
}

function copied<Args extends readonly unknown[]>(values: Args): Args {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    return ArrayBuffer.isView(value) ? structuredClone(value) : value;
  };
  return values.map(copy) as unknown as Args;
}
