import { CourseError } from '../../../course/course-error.ts';
import { inputLimits, type InputValue } from '../../../protocol/input.ts';
import { asText } from '../../as-text.ts';
import { say } from '../../words.ts';
import { input, labelOf } from './input.ts';
import type { Input, Inputs } from './types.ts';

interface Options {
  readonly label?: string;
  readonly value?: unknown;
  readonly reduce?: (value: unknown) => unknown;
}
interface Face {
  readonly content: string;
  readonly reduce: (value: unknown) => unknown;
}

/** A value, and of how many presses it is made. */
class Tally {
  readonly presses: number;
  readonly value: unknown;
  constructor(presses: number, value: unknown) {
    this.presses = presses;
    this.value = value;
  }
}

/** Observable's content where none is given. */
const bare = '≡';

function facesOf(content: unknown, { reduce }: Options): readonly Face[] {
  if (content === undefined || typeof content === 'string') {
    const next = reduce ?? ((value: unknown) => Number(value) + 1);
    return [{ content: content ?? bare, reduce: next }];
  }
  if (typeof content !== 'object' || content === null || !(Symbol.iterator in content))
    throw new CourseError(say((w) => w.button));
  const faces = Array.from(content as Iterable<unknown>, (face) => {
    const [text, next] = (Array.isArray(face) ? face : []) as readonly unknown[];
    if (typeof next !== 'function') throw new CourseError(say((w) => w.button));
    return { content: asText(text), reduce: next as Face['reduce'] };
  });
  if (faces.length === 0 || faces.length > inputLimits.buttons) throw new CourseError(say((w) => w.button));
  return faces;
}

/** Which faces were pressed, in order. */
function pressesOf(given: InputValue, faces: readonly Face[]): number[] {
  const isFace = (value: unknown): value is number => typeof value === 'number' && faces[value] !== undefined;
  return Array.isArray(given) ? (given as readonly unknown[]).filter(isFace) : [];
}

/**
 * The page counts presses; the worker makes the value of them. Each press counts once: the value so far is kept between
 * runs, so that a `reduce` that draws lots, or looks at the clock, is not asked again.
 */
export const button = ((content: unknown, options: Options = {}): Input<unknown> => {
  const faces = facesOf(content, options);
  const start = options.value === undefined ? 0 : options.value;
  return input<unknown>({
    spec: { type: 'button', label: labelOf(options), contents: faces.map((face) => face.content) },
    initial: [],
    accept: (given) => pressesOf(given, faces),
    read: (given, kept) => {
      const presses = pressesOf(given, faces);
      const before =
        kept.state instanceof Tally && kept.state.presses <= presses.length ? kept.state : new Tally(0, start);
      const value = presses
        .slice(before.presses)
        .reduce((sum: unknown, which) => faces[which]?.reduce(sum), before.value);
      kept.state = new Tally(presses.length, value);
      return value;
    },
  });
}) as Inputs['button'];
