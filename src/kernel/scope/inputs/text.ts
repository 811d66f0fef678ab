import { CourseError } from '../../../course/course-error.ts';
import { asText } from '../../as-text.ts';
import { say } from '../../words.ts';
import { labelOf, plain } from './input.ts';
import type { Input, Inputs, TextOptions } from './types.ts';

function field(options: TextOptions, rows: number | null): Input<string> {
  const { value = '', placeholder = '', minlength = 0, submit = false } = options;
  if (!Number.isInteger(minlength) || minlength < 0) throw new CourseError(say((w) => w.minlength));
  const initial = asText(value);
  return plain(
    {
      type: 'text',
      label: labelOf(options),
      placeholder: asText(placeholder),
      minlength,
      submit: (submit as unknown) === true,
      rows,
    },
    initial,
    (given) => (typeof given === 'string' && given.length >= minlength ? given : initial),
  );
}

export const text: Inputs['text'] = (options = {}) => field(options, null);

export const textarea: Inputs['textarea'] = (options = {}) => {
  const { rows = 3 } = options;
  if (!Number.isInteger(rows) || rows < 1 || rows > 100) throw new CourseError(say((w) => w.rows));
  return field(options, rows);
};
