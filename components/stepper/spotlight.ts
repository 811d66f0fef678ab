/** What is pointed at lights up everywhere: its term in the formula, its edge or unit, its cell in the table, its line of code. */
import { parseRef, type Ref } from '../../src/nn/trace/refs.ts';
import { code, isLineOf } from './code.ts';

/** What is pointed at: numbers, or a line of code with all that it computes. */
export type Spot = { readonly refs: readonly Ref[] } | { readonly line: number };

/** Elements carry the names of the numbers they stand for, separated by spaces. */
export const parts = '[data-ref], [data-line]';

function refsOf(element: Element): Ref[] {
  return (element.getAttribute('data-ref') ?? '').split(' ').filter(Boolean) as Ref[];
}

/** What an element, or the nearest one around it, stands for. */
export function spotOf(target: EventTarget | null): Spot | null {
  const element = target instanceof Element ? target.closest(parts) : null;
  if (!element) return null;
  const line = element.getAttribute('data-line');
  return line === null ? { refs: refsOf(element) } : { line: Number(line) };
}

/** The lines of code that these numbers belong to. */
export function linesOf(refs: readonly Ref[], depth: number): ReadonlySet<number> {
  const named = refs.map(parseRef);
  return new Set(code.flatMap((line, i) => (named.some((one) => isLineOf(line, one, depth)) ? [i] : [])));
}

/** Lights the elements of a stepper that belong to what is pointed at, and no others. */
export function light(root: Element, spot: Spot | null, depth: number): void {
  for (const element of root.querySelectorAll('.lit')) element.classList.remove('lit');
  if (!spot) return;
  const line = 'line' in spot ? code[spot.line] : undefined;
  const wanted = new Set<Ref>('refs' in spot ? spot.refs : []);
  const isWanted = (ref: Ref): boolean => (line ? isLineOf(line, parseRef(ref), depth) : wanted.has(ref));
  for (const element of root.querySelectorAll('[data-ref]'))
    if (refsOf(element).some(isWanted)) element.classList.add('lit');
  for (const i of 'line' in spot ? [spot.line] : linesOf(spot.refs, depth))
    root.querySelector(`[data-line="${i}"]`)?.classList.add('lit');
}
