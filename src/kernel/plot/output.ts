import type { OutputOf, PlotNode } from '../../protocol/output.ts';
import { checkPlot } from '../../protocol/plot-check.ts';
import { keys, plotNames } from '../../protocol/plot-names.ts';
import { packValue } from './pack.ts';

interface Call {
  readonly [keys.call]: string;
  readonly [keys.args]: readonly unknown[];
}

function isCall(value: unknown): value is Call {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, keys.call) &&
    typeof Reflect.get(value, keys.call) === 'string' &&
    Array.isArray(Reflect.get(value, keys.args))
  );
}

/** A plot, a legend, or a mark by itself. */
export function isDisplayable(value: unknown): value is Call {
  return isCall(value) && !plotNames.transforms.has(value[keys.call]);
}

/** Throws `CourseError` when the plot is more than a page can draw. */
export function plotOutput(value: Call): OutputOf<'plot'> {
  const whole = value[keys.call] === 'plot' || value[keys.call] === 'legend';
  const packed = packValue(whole ? value : { [keys.call]: 'plot', [keys.args]: [{ marks: [value] }] }, []);
  const options = typeof packed === 'object' && packed !== null ? (packed as { [key: string]: PlotNode }) : {};
  checkPlot(options);
  return { kind: 'plot', options };
}
