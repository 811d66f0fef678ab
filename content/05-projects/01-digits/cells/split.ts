const seed = 7;

// Cuts rows, in the order given, into three /// 把行号按所给次序切成三份
function split(order: number[]) {
  return {
    test: order.slice(0, 360),
    validation: order.slice(360, 504),
    training: order.slice(504),
  };
}

type Parts = ReturnType<typeof split>;

function shuffledRows(seed: number): number[] {
  return Array.from(nn.permutation(count, random(seed)));
}

function labelsOf(rows: number[]): number[] {
  return rows.map((row) => labels[row]);
}

const parts = split(shuffledRows(seed));
print("training: /// 训练：", parts.training.length);
print("validation: /// 验证：", parts.validation.length);
print("test: /// 测试：", parts.test.length);
