/** More seeds than these of one run are not told: a cell may draw a fresh one at every step. */
const most = 16;

/** Tells each seed once, as far as it is a number that a message can hold. */
export function teller(tell: (seed: number) => void): (seed: number) => void {
  const told = new Set<number>();
  return (seed) => {
    if (!Number.isFinite(seed) || told.has(seed) || told.size >= most) return;
    told.add(seed);
    tell(seed);
  };
}
