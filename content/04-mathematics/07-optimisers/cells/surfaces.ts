const grounds = new Map([
  ["bowl /// 圆碗", nn.surfaces.bowl],
  ["ravine /// 山谷", nn.surfaces.ravine],
  ["saddle /// 马鞍", nn.surfaces.saddle],
  ["plateau /// 高原", nn.surfaces.plateau],
  ["many minima /// 多洼地", nn.surfaces.manyMinima]]);

const ground = view(Inputs.select(grounds, {
  label: "surface /// 曲面", value: nn.surfaces.ravine }));
print("start: /// 起点：", ...ground.start);
print("loss there: /// 该处损失：", ground.value(ground.start));
