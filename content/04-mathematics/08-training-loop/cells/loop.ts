const steps = view(Inputs.range([100, 2000], {
  label: "steps /// 步数", value: 1000, step: 100 }));

async function train(rate: number, count: number) {
  let at = start;
  const path: { step: number; L: number; rate: string }[] = [];
  for (let step = 0; step <= count; step++) {
    const { p } = forward(at);
    if (step % 20 === 0) path.push({ step, rate: `α = ${rate}`,
      L: (await lossOf(p).data())[0] });
    const slopes = gradients(at);
    at = at.map((part, k) => part.sub(slopes[k].mul(rate)));
  }
  return { at, path };
}
const slow = await train(0.01, steps);
print("L:", slow.path[0].L, "→", slow.path.at(-1)!.L);
