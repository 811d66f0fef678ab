/** One line at the page's foot that says what a command did, and offers what can be done about it. */
import type { Language } from '../../../src/course/language.ts';
import { words } from './words.ts';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** Says it until the reader dismisses it or something else is said. */
export function notify(language: Language, text: string, action?: Action): void {
  const place = document.querySelector('[data-notice]');
  if (!place) return;
  const close = (): void => place.replaceChildren();
  const button = ({ label, run }: Action): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => {
      close();
      run();
    });
    return made;
  };
  const dismiss = button({ label: words[language].dismiss, run: () => undefined });
  place.replaceChildren(text, ...(action ? [button(action)] : []), dismiss);
}
