/** Everything a cell can use without importing, for one run. */
import * as nn from '../../nn/index.ts';
import { loadDigits } from '../../datasets/digits.ts';
import { Plot } from '../plot/recorder.ts';
import { checkOf } from './check.ts';
import type { Context } from './context.ts';
import { displayOf } from './display.ts';
import { imageGridOf, imageOf } from './image.ts';
import { ink } from './ink.ts';
import { inputs } from './inputs/index.ts';
import { printOf } from './print.ts';
import { progressOf } from './progress.ts';
import { randomOf } from './random.ts';
import { tableOf } from './table.ts';
import { traceOf } from './trace.ts';
import { verifyOf } from './verify.ts';
import { viewOf } from './view.ts';

/** `tf` is null in a run that does not name it: it need not be loaded then. */
export function scopeOf(
  context: Context,
  source: { root: string; fetch: typeof fetch },
  tf: object | null,
): Readonly<Record<string, unknown>> {
  const random = randomOf(context);
  return {
    tf,
    Plot,
    nn: Object.freeze({ ...nn, random }),
    display: displayOf(context),
    view: viewOf(context),
    // One object serves all cells.
    Inputs: Object.freeze(inputs),
    progress: progressOf(context),
    image: imageOf(context),
    imageGrid: imageGridOf(context),
    table: tableOf(context),
    print: printOf(context),
    check: checkOf(context),
    verify: verifyOf(context),
    ink: Object.freeze(ink),
    random,
    digits: () => loadDigits(source),
    trace: traceOf(context, tf),
  };
}
