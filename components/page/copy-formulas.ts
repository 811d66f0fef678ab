/** Copies formulas as TeX: what is selected of a formula is always the whole of it. */

/** Puts TeX, with dollar signs, in the place of each formula in a copied piece of the page. */
export function texInstead(piece: DocumentFragment): void {
  for (const formula of piece.querySelectorAll('.katex')) {
    const tex = formula.querySelector('annotation')?.textContent;
    if (!tex) continue;
    const display = formula.closest('.katex-display');
    const mark = display && piece.contains(display) ? '$$' : '$';
    (mark === '$$' && display ? display : formula).replaceWith(`${mark}${tex}${mark}`);
  }
}

/** The formula that a place lies in, if any. */
function formulaAt(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex') ?? null;
}

export function copyFormulas(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !event.clipboardData) return;
    const range = selection.getRangeAt(0).cloneRange();
    const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const piece = range.cloneContents();
    if (!piece.querySelector('.katex')) return;
    const holder = document.createElement('div');
    holder.append(piece.cloneNode(true));
    texInstead(piece);
    for (const block of piece.querySelectorAll('p, li, dt, dd, h1, h2, h3, h4, pre, tr')) block.append('\n');
    event.clipboardData.setData('text/html', holder.innerHTML);
    event.clipboardData.setData('text/plain', piece.textContent);
    event.preventDefault();
  });
}
