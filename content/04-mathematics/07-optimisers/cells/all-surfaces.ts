function onSurface(surface: nn.Surface, noise: number): Arena {
  const { value: height, gradient, start } = surface;
  return { height, start, slope: (batch, seed) =>
    nn.noisySlope(gradient, noise, batch, random(seed)) };
}

const medians = [...grounds].map(([name, surface]) => {
  const arena = onSurface(surface, 1);
  const ends = racers.map((racer) => [racer.name,
    run(arena, racer, 100, seeds).band[100].middle]);
  return { "surface /// 曲面": name, ...Object.fromEntries(ends) };
});
table(medians);
