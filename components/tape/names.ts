/** `W1` → `W_{1}`; a longer name is set upright. */
export function texOf(name: string): string {
  const [, letter, digits] = /^([A-Za-z])(\d*)$/.exec(name) ?? [];
  if (letter !== undefined) return digits ? `${letter}_{${digits}}` : letter;
  // A program may call a tensor anything; KaTeX sets letters and digits, Chinese among them.
  return `\\text{${name.replace(/[^\w/.\-\p{Script=Han}]|_/gu, ' ')}}`;
}
