import { bilingual } from '../../src/course/language.ts';

export const words = bilingual({
  en: {
    title: 'The gradient tape',
    value: 'value',
    gradient: '∂L/∂value',
    open: (call: string) => `Show the parts of ${call}`,
    fold: (call: string) => `Fold ${call}`,
    ready: 'Nothing has been computed yet. Step forwards to the loss, and from there back.',
    forward: (label: string, names: string) => `${label} computes ${names}.`,
    loss: () => 'The loss is there. Its gradient by itself is 1; with that the way back begins.',
    backward: (label: string, names: string) =>
      `Back through ${label}: the gradient of ${names} arrives, and each input gets its share.`,
    still: 'Run the cell to step through it.',
  },
  zh: {
    title: '梯度带',
    value: '值',
    gradient: '∂L/∂值',
    open: (call: string) => `展开 ${call} 的各个部分`,
    fold: (call: string) => `收起 ${call}`,
    ready: '还什么都没有算。一步步前进到损失，再从那里往回走。',
    forward: (label: string, names: string) => `${label} 算出 ${names}。`,
    loss: () => '损失已经算出。它对自身的梯度是 1，由此开始往回走。',
    backward: (label: string, names: string) => `回传经过 ${label}：${names} 的梯度到达，每个输入得到自己的一份。`,
    still: '运行单元，就可以一步步地走。',
  },
});
