/** How wide a formula is set, about: whether it fits a phone decides whether its box must be reachable by keyboard. */
import { htmlToHast, type HastNode } from 'satteri';

/** Elements whose parts stand above each other. */
const stacks = new Set(['mfrac', 'munder', 'mover', 'munderover', 'mtable']);
/** Elements whose second part and following are set small. */
const scripts = new Set(['msub', 'msup', 'msubsup', 'mmultiscripts', 'munder', 'mover', 'munderover']);
const small = 0.7;
const columnGap = 1;

/**
 * @param html what KaTeX makes of the formula; its MathML is measured
 * @returns em of the formula's font
 */
export function mathWidth(html: string): number {
  return widthOf(htmlToHast(html.slice(html.indexOf('<math'), html.indexOf('</math>')), { fragment: true }));
}

function widthOf(node: HastNode): number {
  if (node.type === 'text')
    return Array.from(node.value).reduce((sum, character) => sum + widthOfCharacter(character), 0);
  if (node.type === 'root') return sum(node.children.map(widthOf));
  if (node.type !== 'element' || node.tagName === 'annotation') return 0;
  const { tagName, children } = node;
  if (tagName === 'mspace') return parseFloat(String(node.properties['width'] ?? '0')) || 0;
  const widths = children.map((child, index) => widthOf(child) * (index > 0 && scripts.has(tagName) ? small : 1));
  if (stacks.has(tagName)) return Math.max(0, ...widths);
  if (tagName === 'msubsup') return (widths[0] ?? 0) + Math.max(widths[1] ?? 0, widths[2] ?? 0);
  return (
    sum(widths) +
    (tagName === 'mtr' ? columnGap * (children.length - 1) : 0) +
    (tagName === 'mo' ? spaceAround(node.children[0]) : 0)
  );
}

function widthOfCharacter(character: string): number {
  if (/[\u2e80-\uffef]/.test(character)) return 1;
  return /[A-ZΣ∑∏∇∂]/.test(character) ? 0.8 : 0.52;
}

function spaceAround(child: HastNode | undefined): number {
  const text = child?.type === 'text' ? child.value : '';
  if (/^[=<>≤≥≈≡←→⟶⟵∼∈≪≫↦⇒⟹]$/.test(text)) return 0.8;
  return /^[+−×⋅÷⊙∗±∘]$/.test(text) ? 0.55 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
