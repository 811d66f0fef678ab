import type { Language } from '../course/language.ts';
import { formatCount } from '../course/number.ts';
import type { OutputOf } from '../protocol/output.ts';
import { limits } from '../protocol/size.ts';
import { words } from '../protocol/words.ts';

/** A text as an output; of one that would take the page seconds to lay out, the beginning, and how much more there was. */
export function textOutput(text: string, tone: OutputOf<'text'>['tone'], language: Language): OutputOf<'text'> {
  if (text.length <= limits.text) return { kind: 'text', text, tone };
  const room = limits.text - 100;
  const left = words[language].cutText(formatCount(text.length - room));
  return { kind: 'text', text: `${text.slice(0, room)}\n${left}`, tone };
}
