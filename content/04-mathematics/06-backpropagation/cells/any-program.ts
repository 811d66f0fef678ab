// Put your own operations here /// 这里换成你自己的运算
trace(() => {
  const hidden = x.matMul(W1).add(b1).relu();
  const score = hidden.matMul(W2).add(b2);
  return tf.losses.logLoss(y, score.sigmoid()).asScalar();
}, { W1, b1, W2, b2 });
