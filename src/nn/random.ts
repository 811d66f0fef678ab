/** A source of numbers, evenly spread over [0, 1). */
export type Random = () => number;

/**
 * A seeded source of pseudo-random numbers: the generator sfc32 ("small fast counting", Chris Doty-Humphrey, PractRand),
 * 32 bits a call. The same seed yields the same numbers in every browser; any number may be a seed.
 */
export function random(seed: number): Random {
  const bits = new Uint32Array(new Float64Array([seed]).buffer);
  let a = 0;
  let b = bits[0] ?? 0;
  let c = bits[1] ?? 0;
  let counter = 1;
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  // The first results still resemble the seed.
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A normally distributed number (mean 0, standard deviation 1) out of two evenly distributed ones (Box and Muller, 1958). */
export function normal(source: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - source()));
  return radius * Math.cos(2 * Math.PI * source());
}

/** The numbers 0 … count − 1 in an order in which every order is equally likely (Fisher and Yates, 1938). */
export function permutation(count: number, source: Random): Int32Array<ArrayBuffer> {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(source() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
