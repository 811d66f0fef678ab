/** The reader's choice of theme; the page's first script shows it (see `src/layouts/inline-scripts.ts`). */
import { storageKey } from '../../src/course/storage-key.ts';

const key = storageKey(import.meta.env.BASE_URL, 'theme');
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

function current(): Theme {
  const chosen = document.documentElement.dataset['themeChoice'];
  return themes.find((theme) => theme === chosen) ?? 'system';
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

export function switchThemes(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLElement>('[data-theme-switch]');
  if (!button) return;
  const name = () => button.setAttribute('aria-label', button.dataset[current()] ?? '');
  name();
  addEventListener('storage', name);
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'system';
    keep(next);
    root.dataset['themeChoice'] = next;
    const dark = next === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : next === 'dark';
    root.dataset['theme'] = dark ? 'dark' : 'light';
    name();
  });
}
