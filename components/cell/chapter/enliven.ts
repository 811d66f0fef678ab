/** Gives the chapter's toolbar and the keyboard their commands. */
import type { ChapterContext } from './command.ts';
import { commandOfKey, perform } from './commands.ts';

const cellOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null) : null;

/** Keys without a modifier belong to those who type; all keys, to the editor's fields to find and rename. */
function isTyping({ target, ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('.find-widget, .rename-box')) return true;
  return (
    !ctrlKey && !metaKey && key.length === 1 && target.matches('input, textarea, select, canvas, [role="textbox"]')
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
      const command = commandOfKey(event, context, cell);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      perform(command.id, context, cell);
    },
    { capture: true },
  );
}
