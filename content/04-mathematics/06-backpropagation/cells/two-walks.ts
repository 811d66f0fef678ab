type Walk = [kind: string, losses: ArrayLike<number>];
function twoWalks(...walks: Walk[]) {
  const stops = walks.flatMap(([kind, losses]) =>
    Array.from(losses, (loss, step) => ({ loss, step, kind })));
  const xy = { x: "step", y: "loss", stroke: ink.loss };
  return Plot.plot({ height: 220, grid: true,
    x: { label: "step /// 步" },
    y: { label: "loss /// 损失", zero: true },
    symbol: { legend: true,
      domain: walks.map(([kind]) => kind) }, marks: [
      Plot.line(stops, { ...xy, z: "kind",
        strokeOpacity: 0.4 }),
      Plot.dot(stops, { ...xy, symbol: "kind", r: 2.5 })] });
}
display(twoWalks(["σ′ · ∂L/∂a", rightWalk],
  ["A: σ′ · ∂L/∂z", doubleWalk]));
