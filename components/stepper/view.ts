/** What the picture and the table show at a cursor: a pure function of the trace and the cursor. */
import type { Language } from '../../src/course/language.ts';
import { ofEdge, ofParameter, ofUnit, parseRef, type Quantity, type Ref } from '../../src/nn/trace/refs.ts';
import type { Step } from '../../src/nn/trace/step.ts';
import type { Timeline } from '../../src/nn/trace/cursor.ts';

/** A number to show, and whether it is of an earlier epoch, so no longer true. */
export interface Shown {
  readonly ref: Ref;
  readonly value: number;
  readonly old: boolean;
}

export interface View {
  readonly timeline: Timeline;
  readonly cursor: number;
  /** The step that was taken last; null at the start */
  readonly step: Step | null;
  /** The example whose numbers are shown */
  readonly example: number;
}

/** What a part of the stepper that shows the view and changes nothing is given. */
export interface ViewProps {
  readonly view: View;
  readonly language: Language;
}

export function viewAt(timeline: Timeline, cursor: number): View {
  const step = timeline.trace.steps[cursor - 1] ?? null;
  let example = step?.example ?? null;
  for (let i = cursor - 1; example === null && i >= 0; i--) example = timeline.trace.steps[i]?.example ?? null;
  return { timeline, cursor, step, example: example ?? 0 };
}

/** A number as it stands at the view's cursor; null while it is not known. */
export function shown({ timeline, cursor, step }: View, ref: Ref): Shown | null {
  const known = timeline.at(ref, cursor);
  if (!known) return null;
  const written = known.step < 0 ? null : (timeline.trace.steps[known.step] ?? null);
  const lasting = /^[wbmvy]\.|^a\.0\./.test(ref);
  const old =
    !lasting && step !== null && written !== null && (written.epoch < step.epoch || isBeforeProof(written, step));
  return { ref, value: known.value, old };
}

/** In the proof the forward pass is computed anew. */
function isBeforeProof(written: Step, step: Step): boolean {
  return step.phase === 'proof' && written.phase === 'forward';
}

export function unitValue(view: View, quantity: Quantity, layer: number, unit: number): Shown | null {
  return shown(view, ofUnit(quantity, layer, view.example, unit));
}

export function parameterValue(
  view: View,
  quantity: Quantity,
  layer: number,
  from: number | null,
  unit: number,
): Shown | null {
  return shown(view, ofParameter(quantity, layer, from, unit));
}

export function edgeValue(view: View, quantity: Quantity, layer: number, from: number, unit: number): Shown | null {
  return shown(view, ofEdge(quantity, layer, view.example, from, unit));
}

/** The gradient of a weight or bias: the batch's, or while that is not known the example's own. */
export function gradientValue(view: View, layer: number, from: number | null, unit: number): Shown | null {
  const own = from === null ? ofUnit('gb', layer, view.example, unit) : ofEdge('gw', layer, view.example, from, unit);
  const batch = parameterValue(view, from === null ? 'db' : 'dw', layer, from, unit);
  return batch && !batch.old ? batch : (shown(view, own) ?? batch);
}

/** Does ReLU hold this unit at zero for the example that is shown? */
export function isDead(view: View, layer: number, unit: number): boolean {
  const activation = view.timeline.trace.program.network[layer - 1]?.activation;
  const a = unitValue(view, 'a', layer, unit);
  return activation === 'relu' && a?.value === 0 && !a.old;
}

/** The unit of a layer that this step is about, as its own or as an end of its connection; null where there is none. */
export function unitOf({ step }: View, layer: number): number | null {
  for (const { ref } of step?.writes ?? []) {
    const named = parseRef(ref);
    if (named.layer === layer) return named.unit;
    if (named.layer === layer + 1 && named.from !== null) return named.from;
  }
  return null;
}
