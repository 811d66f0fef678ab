/** Width of a line of code in Latin characters: a Chinese character is an em wide, a Latin one 0.6 em. */
export function columns(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1 / 0.6 : 1), 0);
}
