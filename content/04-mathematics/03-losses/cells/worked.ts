const right = y.mul(p).add(tf.sub(1, y).mul(tf.sub(1, p)));
const costs = right.log().neg();
print("probability of what happened: /// 发生之事的概率：", right);
print("−ln:", costs);
print("L =", costs.mean());

// All four together: a product /// 四件事一起发生：乘积
const likelihood = right.prod();
print("likelihood: /// 似然：", likelihood);
check("−¼ ln", likelihood.log().div(-4), costs.mean(), 1e-6);

// Yes and no as two classes /// 把“是”与“否”当作两类
const targets = tf.stack([y, tf.sub(1, y)], 1);
const predictions = tf.stack([p, tf.sub(1, p)], 1);
const entropies = targets.mul(predictions.log()).sum(1).neg();
check("−Σ y ln ŷ", entropies, costs, 1e-6);
check("tf.losses.logLoss", tf.losses.logLoss(y, p),
  costs.mean(), 1e-5);
