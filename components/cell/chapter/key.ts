/** Keys as commands name them: `Mod+Shift+Enter`, where `Mod` is Ctrl, on a Mac ⌘. */

/** An event is this key: exactly these modifiers; Shift counts only for keys that it does not turn into another character. */
export function matchesKey(event: KeyboardEvent, key: string): boolean {
  if (event.isComposing) return false;
  const parts = key.split('+');
  const name = parts.at(-1) ?? '';
  if (event.key.toLowerCase() !== name.toLowerCase()) return false;
  const mod = event.ctrlKey || event.metaKey;
  const shiftCounts = name.length > 1 || /\p{L}/u.test(name);
  return (
    mod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (!shiftCounts || event.shiftKey === parts.includes('Shift'))
  );
}

const everywhere = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };
const onMac: Readonly<Record<string, string>> = {
  ...everywhere,
  ...{ Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' },
  ...{ Enter: '⏎', Tab: '⇥', PageUp: '⇞', PageDown: '⇟' },
};
const elsewhere: Readonly<Record<string, string>> = {
  ...everywhere,
  ...{ Mod: 'Ctrl', PageUp: 'Page Up', PageDown: 'Page Down' },
};

/** As keyboards label it: `Ctrl+Shift+Enter`, on a Mac `⌘⇧⏎`; keys one after the other have a space between. */
export function shownKey(key: string, mac: boolean): string {
  const labels = mac ? onMac : elsewhere;
  const shown = (part: string): string => labels[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  const together = key.split(' ').map((one) =>
    one
      .split('+')
      .map(shown)
      .join(mac ? '' : '+'),
  );
  return together.join(' ');
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
