const { images, labels, count } = await digits();

// 64 values of one picture: 0 paper … 16 ink /// 一张图的 64 个值：0 为白纸，16 为全黑
function pixels(row: number): number[] {
  return Array.from(images.subarray(row * 64, row * 64 + 64));
}

// Those as 8 rows of 8, dark ink on white /// 排成 8 行 8 列，白底黑字
function picture(values: number[], paper = 0, ink = 16) {
  const shade = values.map((v) => (ink - v) / (ink - paper));
  return [0, 8, 16, 24, 32, 40, 48, 56].map((start) =>
    shade.slice(start, start + 8));
}

const first = Array.from(labels.slice(0, 40));
imageGrid(first.map((_, row) => picture(pixels(row))), {
  columns: 10, scale: 4, labels: first });
print(count, "pictures; of each digit: /// 张图，各数字的张数：");
const tally = [...Array(10).keys()].map((digit) => ({ digit,
  pictures: labels.filter((each) => each === digit).length }));
display(Plot.plot({ height: 140, x: { label: "digit /// 数字" },
  y: { label: null }, marks: [Plot.barY(tally, { x: "digit",
    y: "pictures", fill: ink.input, tip: true })] }));
