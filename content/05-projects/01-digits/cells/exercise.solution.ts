function mySoftmax(z: number[]): number[] {
  const top = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const small = nn.softmax([2, 1, -1]);
check("z = 2, 1, −1", mySoftmax([2, 1, -1]), small);
check("z + 1000", mySoftmax([1002, 1001, 999]), small);
