import { solvedKeys } from '../../src/notebook/solved-keys.ts';

/** The page's exercises, each with the name of its cell. */
export function exercises(): [section: HTMLElement, cell: string][] {
  return [...document.querySelectorAll<HTMLElement>('[data-exercise]')].flatMap((section) => {
    const cell = section.querySelector<HTMLElement>('[data-cell]')?.dataset['cell'];
    return cell === undefined ? [] : [[section, cell] as [HTMLElement, string]];
  });
}

export function showSolved(section: HTMLElement): void {
  const mark = section.querySelector<HTMLElement>('[data-solved]');
  if (mark) mark.textContent = `✓ ${mark.dataset['solved'] ?? ''}`;
}

/** Marks what was solved at an earlier visit. */
export function markSolved(): void {
  const chapter = document.querySelector<HTMLElement>('#chapter-cells')?.dataset['chapter'] ?? '';
  const keys = solvedKeys(import.meta.env.BASE_URL, chapter);
  try {
    for (const [section, cell] of exercises()) if (localStorage.getItem(keys + cell) !== null) showSolved(section);
  } catch {
    // Storage is forbidden here: nothing was kept.
  }
}
