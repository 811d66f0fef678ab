/** What a step does, in a sentence of the page's language: for reading, and for those who hear the page. */
import type { Bilingual } from '../../src/course/language.ts';
import { parseRef } from '../../src/nn/trace/refs.ts';
import type { Step } from '../../src/nn/trace/step.ts';
import type { Trace } from '../../src/nn/trace/trace.ts';
import { long } from './numbers.ts';
import { layerName, parameterName } from './places.ts';

interface Where {
  /** Unit and source, counted from 1 */
  readonly unit: number;
  readonly from: number;
  /** A layer's name: the inputs, hidden layer 1, the output layer */
  readonly layer: Bilingual;
  readonly below: Bilingual;
  readonly parameter: Bilingual;
}

function where(trace: Trace, step: Step): Where {
  const named = parseRef((step.writes[0] as Step['writes'][number]).ref);
  const { layer, unit, from } = named;
  const depth = trace.program.network.length;
  const l = layer ?? depth;
  return {
    unit: (unit ?? 0) + 1,
    from: (from ?? 0) + 1,
    layer: layerName(l, depth),
    below: layerName(l - 1, depth),
    parameter: parameterName(named, depth),
  };
}

/** The sentence for a step. */
export function sentenceOf(trace: Trace, step: Step): Bilingual {
  const { unit, from, layer, below, parameter } = where(trace, step);
  const value = long(step.value);
  const given = step.given.map(long);
  const [first = '', second = ''] = given;
  switch (step.rule.name) {
    case 'product': {
      const sum = long(step.writes[1]?.value ?? step.value);
      return {
        en: `The weight ${first} times ${second} from unit ${from} of ${below.en} is ${value}; the sum of unit ${unit} of ${layer.en} is now ${sum}.`,
        zh: `权重 ${first} 乘以${below.zh}神经元 ${from} 的 ${second}，得 ${value}；${layer.zh}神经元 ${unit} 的和现在是 ${sum}。`,
      };
    }
    case 'bias':
      return {
        en: `Adding the bias ${second} makes the pre-activation of unit ${unit} of ${layer.en} ${value}.`,
        zh: `再加上偏置 ${second}，${layer.zh}神经元 ${unit} 的净输入就是 ${value}。`,
      };
    case 'activation': {
      const closed = step.rule.activation === 'relu' && step.value === 0;
      return {
        en: closed
          ? `ReLU lets nothing below zero through: ${first} becomes 0, and unit ${unit} of ${layer.en} is dead for this example.`
          : `The activation function turns ${first} into ${value}: that is what unit ${unit} of ${layer.en} passes on.`,
        zh: closed
          ? `ReLU 不让负数通过：${first} 变成 0，${layer.zh}神经元 ${unit} 对这个样本是死的。`
          : `激活函数把 ${first} 变成 ${value}，这就是${layer.zh}神经元 ${unit} 向后传的值。`,
      };
    }
    case 'exponential':
      return {
        en: `Softmax raises e to the logit ${first} less the largest one: ${value}.`,
        zh: `softmax 先从得分 ${first} 中减去最大的得分，再取 e 的幂：${value}。`,
      };
    case 'normalisation':
      return {
        en: `Its share of the sum of all exponentials is the probability of class ${unit}: ${value}.`,
        zh: `它在所有指数之和中所占的份额，就是第 ${unit} 类的概率：${value}。`,
      };
    case 'lossTerm':
      return {
        en: `The prediction ${first} against the target ${second} costs ${value}.`,
        zh: `预测 ${first}，目标 ${second}，代价是 ${value}。`,
      };
    case 'meanLoss':
      return {
        en: `The loss of the batch is the mean over its ${given.length} examples: ${value}.`,
        zh: `整批的损失是 ${given.length} 个样本损失的平均值：${value}。`,
      };
    case 'lossSlope':
      return {
        en: `The way back begins: how fast the loss changes with the prediction ${first}, ${value}.`,
        zh: `回程开始：预测为 ${first} 时，损失随预测变化的快慢是 ${value}。`,
      };
    case 'activationSlope':
      return {
        en: `The slope of the activation function of unit ${unit} of ${layer.en}, at its pre-activation ${first}, is ${value}.`,
        zh: `${layer.zh}神经元 ${unit} 的激活函数在净输入 ${first} 处的斜率是 ${value}。`,
      };
    case 'delta':
      return {
        en:
          step.given[1] === 0
            ? `The gate is closed: the slope is 0, so nothing of ${first} comes through, and δ is 0.`
            : `What came back, ${first}, times the slope ${second} is δ of unit ${unit} of ${layer.en}: ${value}.`,
        zh:
          step.given[1] === 0
            ? `闸门关着：斜率是 0，传回的 ${first} 一点也过不去，δ 等于 0。`
            : `传回来的 ${first} 乘以斜率 ${second}，就是${layer.zh}神经元 ${unit} 的 δ：${value}。`,
      };
    case 'collapse':
      return {
        en: `The two factors ${first} and ${second} collapse: all that is left of them is prediction minus target, ${value}.`,
        zh: `两个因子 ${first} 与 ${second} 相乘后化简，只剩下预测减目标：${value}。`,
      };
    case 'softmaxCollapse':
      return {
        en: `Through softmax and its cross-entropy, δ of class ${unit} is its probability minus its target: ${value}.`,
        zh: `穿过 softmax 与交叉熵，第 ${unit} 类的 δ 就是概率减目标：${value}。`,
      };
    case 'softmaxDelta':
      return {
        en: `Softmax ties the outputs together: δ of output ${unit} is its probability times what its slope exceeds the mean slope by, ${value}.`,
        zh: `softmax 把各输出连在一起：输出 ${unit} 的 δ 等于它的概率乘以它的斜率超出平均斜率的部分，即 ${value}。`,
      };
    case 'weightGradient':
      return {
        en: `The gradient of ${parameter.en} is what it carried forward, ${first}, times δ: ${value}.`,
        zh: `${parameter.zh}的梯度，等于它前向时传送的 ${first} 乘以 δ：${value}。`,
      };
    case 'biasGradient':
      return {
        en: `The gradient of ${parameter.en} is δ itself: ${value}.`,
        zh: `${parameter.zh}的梯度就是 δ 本身：${value}。`,
      };
    case 'fanIn': {
      const { unit: to, from: source } = parseRef((step.writes[0] as Step['writes'][number]).ref);
      const sum = long(step.writes[1]?.value ?? step.value);
      return {
        en: `Back along the weight ${first}: times δ ${second} of unit ${(to ?? 0) + 1} that is ${value}; what reaches unit ${(source ?? 0) + 1} of ${below.en} is now ${sum}.`,
        zh: `沿权重 ${first} 往回走：乘以神经元 ${(to ?? 0) + 1} 的 δ ${second} 得 ${value}；传到${below.zh}神经元 ${(source ?? 0) + 1} 的现在是 ${sum}。`,
      };
    }
    case 'meanGradient':
      return {
        en: `The examples’ gradients of ${parameter.en} are averaged: ${value}.`,
        zh: `对${parameter.zh}，把各样本的梯度取平均：${value}。`,
      };
    case 'velocity':
      return {
        en: `The velocity of ${parameter.en} keeps most of what it was and turns towards the slope: ${value}.`,
        zh: `${parameter.zh}的速度保留大部分旧值，再转向下坡的方向：${value}。`,
      };
    case 'meanOfGradients':
      return {
        en: `Adam’s running mean of the gradients of ${parameter.en} is now ${value}.`,
        zh: `${parameter.zh}的梯度，Adam 记下的滑动平均现在是 ${value}。`,
      };
    case 'meanOfSquares':
      return {
        en: `The running mean of the squared gradients of ${parameter.en} is now ${value}.`,
        zh: `${parameter.zh}的梯度平方，其滑动平均现在是 ${value}。`,
      };
    case 'correctMean':
    case 'correctSquares':
      return {
        en: `The mean began at zero and is still too small; divided by how much of it there can be after ${step.rule.t} ${step.rule.t === 1 ? 'step' : 'steps'} it is ${value}.`,
        zh: `平均值从零开始，现在还偏小；除以走了 ${step.rule.t} 步后它所能有的份额，得 ${value}。`,
      };
    case 'change':
      return {
        en: `The step for ${parameter.en} goes against the gradient: ${value}.`,
        zh: `${parameter.zh}要走的一步，方向与梯度相反：${value}。`,
      };
    case 'update':
      return {
        en: `${parameter.en.charAt(0).toUpperCase()}${parameter.en.slice(1)} moves from ${first} to ${value}.`,
        zh: `${parameter.zh}从 ${first} 变为 ${value}。`,
      };
  }
}
