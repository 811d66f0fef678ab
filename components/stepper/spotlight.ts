/** What is pointed at lights up everywhere: its term in the formula, its edge or unit, its cell in the table, its line of code. */
import { parseRef, type Ref } from '../../src/nn/trace/refs.ts';
import { code } from './code.ts';

/** The names an element stands for; several, separated by spaces, where it stands for several numbers. */
const attribute = 'data-ref';

/** The element under the pointer or the focus that stands for something. */
export function spotted(target: EventTarget | null): readonly Ref[] {
  const element = target instanceof Element ? target.closest(`[${attribute}], [data-line]`) : null;
  if (!element) return [];
  const refs = element.getAttribute(attribute);
  if (refs !== null) return refs.split(' ') as Ref[];
  return [];
}

/** The lines of code that compute these numbers. */
export function linesOf(refs: readonly Ref[]): ReadonlySet<number> {
  const quantities = new Set(refs.map((ref) => parseRef(ref).quantity));
  return new Set([...code.keys()].filter((line) => code[line]?.writes.some((quantity) => quantities.has(quantity))));
}

/** Lights the elements of a stepper that stand for one of the names, and no others. */
export function light(root: Element, refs: readonly Ref[]): void {
  for (const element of root.querySelectorAll('.lit')) element.classList.remove('lit');
  const lines = linesOf(refs);
  for (const ref of refs)
    for (const element of root.querySelectorAll(`[${attribute}~="${ref}"]`)) element.classList.add('lit');
  for (const line of lines) root.querySelector(`[data-line="${line}"]`)?.classList.add('lit');
}

/** Lights every number that a line of code computes. */
export function lightLine(root: Element, line: number): void {
  for (const element of root.querySelectorAll('.lit')) element.classList.remove('lit');
  const quantities = new Set<string>(code[line]?.writes);
  for (const element of root.querySelectorAll(`[${attribute}]`)) {
    const refs = (element.getAttribute(attribute) ?? '').split(' ');
    if (refs.some((ref) => quantities.has(ref.slice(0, ref.indexOf('.'))))) element.classList.add('lit');
  }
  root.querySelector(`[data-line="${line}"]`)?.classList.add('lit');
}
