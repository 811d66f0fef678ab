/** Is the reader's guess the number, to a hundredth of it? Both minus signs and both decimal marks will do. */
export function isNear(guess: string, value: number): boolean {
  const text = guess.trim().replaceAll('−', '-').replace(',', '.');
  return text !== '' && Math.abs(Number(text) - value) <= Math.max(0.005, Math.abs(value) * 0.01);
}
