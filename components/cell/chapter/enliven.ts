/** Gives the chapter's toolbar and the keyboard their commands. */
import type { ChapterContext } from './command.ts';
import { commandOfKey, perform } from './commands.ts';

const cellOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null) : null;

/** Keys without a modifier belong to those who type. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.key.length > 1) return false;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, canvas'))
  );
}

export function enlivenCommands(context: ChapterContext): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-program] [data-command]') : null;
    if (!button) return;
    button.closest<HTMLElement>('[popover]')?.hidePopover();
    perform(button.dataset['command'] ?? '', context, null);
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (isTyping(event) || document.querySelector('dialog[open]')) return;
      const cell = cellOf(event.target);
      const command = commandOfKey(event, cell);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      perform(command.id, context, cell);
    },
    { capture: true },
  );
}
