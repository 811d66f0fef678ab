import { CourseError } from '../../../course/course-error.ts';
import { say } from '../../words.ts';
import { labelOf, plain } from './input.ts';
import type { Inputs } from './types.ts';

export const draw: Inputs['draw'] = (options = {}) => {
  const { size = 8 } = options;
  if (!Number.isInteger(size) || size < 4 || size > 128) throw new CourseError(say((w) => w.drawSize));
  return plain({ type: 'draw', label: labelOf(options), size }, new Float32Array(size * size), (given) => {
    if (typeof given !== 'object' || given === null || given.length !== size * size)
      return new Float32Array(size * size);
    return Float32Array.from(given as ArrayLike<unknown>, (value) =>
      typeof value === 'number' && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0,
    );
  });
};
