/**
 * Keys in a plain text area: Enter keeps the indentation; once the reader has typed, Tab indents instead of moving the
 * focus. Text goes in through the browser's own editing, so that undo works.
 */
const step = '  ';

/** A change of a text: `[start, end)` becomes `text`, and then `select` is selected. Offsets into the text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly select: readonly [start: number, end: number];
}

/** The blanks that the line around an offset begins with, up to that offset. */
export function indentation(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** A new line, one step deeper after what opens a block. */
export function newLine(text: string, offset: number): string {
  const opens = /[([{]$/.test(text.slice(0, offset).trimEnd());
  return `\n${indentation(text, offset)}${opens ? step : ''}`;
}

/** Moves the lines that a selection touches one step in or out; null where nothing moves. */
export function shiftLines(text: string, start: number, end: number, direction: 'in' | 'out'): Change | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', Math.max(start, end - 1));
  const to = last === -1 ? text.length : last;
  const lines = text.slice(from, to).split('\n');
  const moved = lines.map((line) =>
    direction === 'in' ? (line === '' ? '' : step + line) : line.replace(/^ {1,2}/, ''),
  );
  const grown = moved.map((line, index) => line.length - (lines[index]?.length ?? 0));
  if (grown.every((by) => by === 0)) return null;
  const total = grown.reduce((sum, by) => sum + by, 0);
  const first = Math.max(from, start + (grown[0] ?? 0));
  return { start: from, end: to, text: moved.join('\n'), select: [first, Math.max(first, end + total)] };
}

/** A bracket that closes a block on a line of its own stands one step further out than the block. */
function closes(text: string, offset: number, typed: string | null): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[)\]}]$/.test(typed ?? '') && line.length >= step.length && line.trim() === '';
}

function insert(text: string): void {
  // Deprecated, and still the only way to type into a text area with undo; browsers keep it for that.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, text);
}

/** Answers Tab in a text area; says whether it did. */
export function typeTab(area: HTMLTextAreaElement, event: KeyboardEvent): boolean {
  if (event.key !== 'Tab' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { selectionStart: start, selectionEnd: end, value } = area;
  if (!event.shiftKey && !value.slice(start, end).includes('\n')) {
    insert(step);
    return true;
  }
  const change = shiftLines(value, start, end, event.shiftKey ? 'out' : 'in');
  if (change) {
    area.setSelectionRange(change.start, change.end);
    insert(change.text);
    area.setSelectionRange(...change.select);
  }
  return true;
}

/** Answers what a keyboard, also one on a screen, is about to put into a text area; says whether it did. */
export function typeText(area: HTMLTextAreaElement, event: InputEvent): boolean {
  const { selectionStart: start, selectionEnd: end, value } = area;
  if (event.inputType === 'insertLineBreak') insert(newLine(value, start));
  else if (event.inputType === 'insertText' && start === end && closes(value, start, event.data)) {
    area.setSelectionRange(start - step.length, start);
    insert(event.data ?? '');
  } else return false;
  return true;
}
