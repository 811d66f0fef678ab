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

const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '⏎' };
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** As keyboards label it: `Ctrl+Shift+Enter`, on a Mac `⌘⇧⏎`. */
export function shownKey(key: string, mac: boolean): string {
  const labels = mac ? onMac : elsewhere;
  const parts = key.split('+').map((part) => labels[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? '' : '+');
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
