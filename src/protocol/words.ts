import { bilingual, sayer } from '../course/language.ts';

/** What outputs say of themselves, wherever they are shown: in the page, in an exported notebook. */
export const words = bilingual({
  en: {
    why: {
      cycle: '↺ itself, further up',
      unreadable: 'cannot be read',
      getter: 'getter, not called',
      disposed: 'a tensor that was disposed',
    },
    gap: (count: string, one: boolean) => (one ? 'an empty place' : `${count} empty places`),
    cutText: (count: string) => `… and ${count} more characters`,
    invalidDate: 'invalid date',
    noPrototype: 'without a prototype',
    opaque: (name: string) => `${name}, whose contents cannot be listed`,
    promise: { pending: 'pending', fulfilled: 'fulfilled', rejected: 'rejected' },
    plotDeep: 'The plot’s options are nested too deeply, or contain themselves.',
    plotRange: (option: string, min: string, max: string) =>
      `The plot’s option “${option}” must be a number from ${min} to ${max}.`,
    plotFinite: (option: string) => `The plot’s option “${option}” holds a number that is not finite.`,
    plotList: (option: string, most: string) => `The plot’s option “${option}” has more than ${most} values.`,
    plotText: (most: string) => `A text in the plot has more than ${most} characters.`,
    plotCalls: (most: string) => `The plot has more than ${most} marks and transforms.`,
    plotShapes: (shapes: string, most: string) =>
      `The plot would draw about ${shapes} shapes; at most ${most} are drawn. Show a part of the data, or count them in bins.`,
    plotFacets: (most: string) => `The plot would have more than ${most} panels.`,
    plotCategories: (option: string, most: string) =>
      `“${option}” has more than ${most} different texts: too many for an axis.`,
    plotSteps: (option: string) =>
      `The plot’s option “${option}” divides the data into too many steps. Choose larger ones.`,
  },
  zh: {
    why: {
      cycle: '↺ 即上层的自身',
      unreadable: '无法读取',
      getter: '取值函数（未调用）',
      disposed: '已释放的张量',
    },
    gap: (count: string, _: boolean) => `${count} 个空位`,
    cutText: (count: string) => `……另有 ${count} 个字符`,
    invalidDate: '无效日期',
    noPrototype: '无原型',
    opaque: (name: string) => `${name}（内容无法列出）`,
    promise: { pending: '等待中', fulfilled: '已完成', rejected: '已拒绝' },
    plotDeep: '绘图选项嵌套过深，或包含自身。',
    plotRange: (option: string, min: string, max: string) => `绘图选项“${option}”必须是 ${min} 到 ${max} 之间的数。`,
    plotFinite: (option: string) => `绘图选项“${option}”中有不是有限值的数。`,
    plotList: (option: string, most: string) => `绘图选项“${option}”的值超过 ${most} 个。`,
    plotText: (most: string) => `图中有一段文字超过 ${most} 个字符。`,
    plotCalls: (most: string) => `图中的图元和变换超过 ${most} 个。`,
    plotShapes: (shapes: string, most: string) =>
      `这幅图大约要画 ${shapes} 个图形，最多只画 ${most} 个。请只显示部分数据，或先分组计数。`,
    plotFacets: (most: string) => `这幅图的分面超过 ${most} 个。`,
    plotCategories: (option: string, most: string) => `“${option}”中不同的文字超过 ${most} 个，坐标轴放不下。`,
    plotSteps: (option: string) => `绘图选项“${option}”把数据分成了过多的小段。请用更大的间隔。`,
  },
});

export const say = sayer(words);
