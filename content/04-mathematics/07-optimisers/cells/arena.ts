const track = view(Inputs.select(grounds, {
  label: "surface /// 曲面", value: nn.surfaces.plateau }));
const noise = view(Inputs.range([0, 3], { value: 1, step: 0.1,
  label: "σ, of one example /// σ，单个样本" }));
const laps = view(Inputs.range([10, 300], {
  label: "steps /// 步数", value: 100, step: 10 }));

const here = onSurface(track, noise);
const results = racers.map((racer) =>
  run(here, racer, laps, seeds));
display(pathsOf(here, results, track.extent[1]));
display(bandsOf(results));
