/** The pictures of a storyboard: one for each layer, phase and epoch that is complete, with the steps that led to it. */
import type { Step } from '../../src/nn/trace/step.ts';

export interface Frame {
  /** The cursor at which it is drawn */
  readonly cursor: number;
  /** What happened since the frame before */
  readonly steps: readonly Step[];
}

/** More would be a book; a large network's first pages tell how it goes on. */
const most = { frames: 40, steps: 24 } as const;

/** The first frames of a computation, the steps of each shortened to its first. */
export function framesOf(steps: readonly Step[]): Frame[] {
  const frames: Frame[] = [];
  let from = 0;
  for (const [i, { completes }] of steps.entries()) {
    if (frames.length === most.frames) break;
    if (completes === 'term' || completes === 'neuron') continue;
    frames.push({ cursor: i + 1, steps: steps.slice(from, Math.min(i + 1, from + most.steps)) });
    from = i + 1;
  }
  return frames;
}
