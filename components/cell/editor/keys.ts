/**
 * Keys in a plain text area: Enter keeps the indentation; Tab indents once the reader has typed, and moves the focus
 * until then. Text goes in through the browser's own editing, so that undo works.
 */
function insert(text: string): void {
  // Deprecated, and still the only way to type into a text area with undo; browsers keep it for that.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, text);
}

/** Answers a key; says whether it did. */
export function typeKey(area: HTMLTextAreaElement, event: KeyboardEvent, typed: boolean): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.key === 'Tab' && typed) insert('  ');
  else if (event.key === 'Enter') insert(`\n${indentation(area.value, area.selectionStart)}`);
  else return false;
  return true;
}

/** The blanks that the line around an offset begins with, up to that offset. */
export function indentation(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
