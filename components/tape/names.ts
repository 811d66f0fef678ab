/** `W1` → `W_{1}`; a longer name is set upright. */
export function texOf(name: string): string {
  const [, letter, digits] = /^([A-Za-z])(\d*)$/.exec(name) ?? [];
  if (letter !== undefined) return digits ? `${letter}_{${digits}}` : letter;
  return `\\text{${name.replace(/[\\{}$&#^_%~]/g, ' ')}}`;
}
