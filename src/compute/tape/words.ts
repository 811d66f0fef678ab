import { bilingual, sayer } from '../../course/language.ts';

/** Why a program's tape cannot be shown. */
const words = bilingual({
  en: {
    tapeLoss: 'trace follows a function that returns the loss: a tensor of one number, of type float32.',
    tapeLeaves:
      'trace follows the gradient back to variables: make them with tf.variable, or name tensors: trace(f, { x }).',
    tapeApart: 'The loss does not depend on the variables or tensors that trace is to follow it back to.',
    tapeLong: (nodes: number, most: number) =>
      `The loss takes ${nodes} operations; trace shows at most ${most}. Take fewer layers, or fewer steps.`,
  },
  zh: {
    tapeLoss: 'trace 所追踪的函数应返回损失：只含一个数的 float32 张量。',
    tapeLeaves: 'trace 沿梯度回到变量：请用 tf.variable 建立变量，或指明张量：trace(f, { x })。',
    tapeApart: '损失并不依赖要追踪的这些变量或张量。',
    tapeLong: (nodes: number, most: number) =>
      `这个损失用到 ${nodes} 个运算，trace 最多显示 ${most} 个。请减少层数或步数。`,
  },
});

export const say = sayer(words);
