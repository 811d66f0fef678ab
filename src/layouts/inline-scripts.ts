/** Scripts that must run before the first paint, as texts: they stand in the page itself, and its policy holds their hashes. */

import { storageKey } from '../course/storage-key.ts';

/**
 * Marks the page as scripted and sets `data-theme` to the reader's choice, else to the system's theme, and follows the
 * latter. Without scripts the style sheet follows the system by itself.
 */
export const themeScript = `(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    let choice = null;
    try { choice = localStorage.getItem(${JSON.stringify(storageKey(import.meta.env.BASE_URL, 'theme'))}); } catch {}
    const chosen = choice === 'light' || choice === 'dark';
    root.dataset.themeChoice = chosen ? choice : 'system';
    root.dataset.theme = chosen ? choice : dark.matches ? 'dark' : 'light';
  };
  root.classList.add('js');
  show();
  dark.addEventListener('change', show);
  addEventListener('storage', show);
})();`;

/** Leads from the site's root to the reader's language. */
export const languageScript = `(() => {
  const [first = 'en'] = navigator.languages ?? [];
  location.replace((/^zh\\b/i.test(first) ? 'zh/' : 'en/') + location.hash);
})();`;
