import { button } from './button.ts';
import { checkbox, radio, select, toggle } from './choice.ts';
import { draw } from './draw.ts';
import { file } from './file.ts';
import { number, range } from './number.ts';
import { text, textarea } from './text.ts';
import type { Inputs } from './types.ts';

export const inputs: Inputs = {
  range,
  number,
  select,
  radio,
  checkbox,
  toggle,
  text,
  textarea,
  button,
  file,
  draw,
};
