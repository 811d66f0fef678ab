import { bilingual, sayer } from '../course/language.ts';

const words = bilingual({
  en: {
    tooMany: (slots: number) =>
      `The cell shows more than ${slots} outputs. Give display a second argument, as in display(value, "name"): a later value then takes the place of the earlier one.`,
    tooLarge: (megabytes: number) => `The cell shows more than ${megabytes} MB of data. Show a part of it.`,
    notOutput: 'This cannot be sent to the page: a part of it is of another kind than it should be.',
    range: 'A range needs two finite numbers, the smaller one first.',
    choices: 'An input to choose from needs at least one choice.',
    notInput: 'view takes an input, as in view(Inputs.range([0, 1])).',
    drawSize: 'A drawing pad has 4 to 128 pixels a side.',
    progress: 'progress takes two numbers: how much is done, and how much there is.',
    pixels:
      'A picture is given as rows of numbers from 0 to 1, or as a tensor of shape [height, width] or [height, width, 1 | 3 | 4].',
    pictureSize: 'A picture has 1 to 4,096 pixels a side.',
    pictures: 'imageGrid takes a list of pictures, or a tensor whose first dimension counts them.',
    table: 'table takes rows: objects whose keys are the columns.',
    plotUnknown: (name: string) => `Plot.${name} does not exist, or cannot be used in a cell.`,
    plotFunction: (option: string) =>
      `The plot's option “${option}” is a function that cannot be sent to the page. Compute the values first and pass an array, or the name of a column.`,
    plotOutside: (option: string) =>
      `A plot in a cell cannot set “${option}”, which would reach beyond the plot. Colours and sizes are options of its marks.`,
    plotTensor: (option: string) => `“${option}” is a tensor: pass numbers to Plot, as in await tensor.array().`,
    plotRows: (limit: string) => `A plot shows at most ${limit} rows. Show a part of the data.`,
    plotData: (mark: string) => `Plot.${mark} takes its data first: an array, or anything that can be iterated.`,
    plotDeep: 'The plot’s options are nested too deeply, or contain themselves.',
    more: (count: number) => `… ${count} more`,
    deeper: '…',
    unreadable: 'cannot be read',
    checked: (name: string, said: string) => `${name}: ${said}`,
    checkGot: (got: string, expected: string) => `got ${got}, expected ${expected}`,
    checkShape: (got: string, expected: string) => `got shape [${got}], expected [${expected}]`,
    checkAt: (place: string, got: string, expected: string) =>
      `first difference at [${place}]: got ${got}, expected ${expected}`,
    moreLines: (count: number) => `… ${count} earlier lines`,
  },
  zh: {
    tooMany: (slots: number) =>
      `该单元的输出超过 ${slots} 项。请给 display 第二个参数，例如 display(value, "name")：之后的值会取代之前的值。`,
    tooLarge: (megabytes: number) => `该单元显示的数据超过 ${megabytes} MB。请只显示其中一部分。`,
    notOutput: '这项输出无法传给页面：其中有一部分的类型不对。',
    range: '范围需要两个有限的数，较小的在前。',
    choices: '选择控件至少需要一个选项。',
    notInput: 'view 的参数是一个输入控件，例如 view(Inputs.range([0, 1]))。',
    drawSize: '画板每边有 4 到 128 个像素。',
    progress: 'progress 需要两个数：已完成的量和总量。',
    pixels: '图像由若干行 0 到 1 的数给出，或由形状为 [高, 宽] 或 [高, 宽, 1 | 3 | 4] 的张量给出。',
    pictureSize: '图像每边有 1 到 4096 个像素。',
    pictures: 'imageGrid 的参数是图像的列表，或第一维为图像数量的张量。',
    table: 'table 的参数是若干行：每行是一个对象，键为列名。',
    plotUnknown: (name: string) => `Plot.${name} 不存在，或不能在单元中使用。`,
    plotFunction: (option: string) =>
      `绘图选项“${option}”是一个无法传给页面的函数。请先算出数值并传入数组，或传入列名。`,
    plotOutside: (option: string) =>
      `单元中的图不能设置“${option}”，因为它会影响图以外的页面。颜色和大小请在图元的选项里设置。`,
    plotTensor: (option: string) => `“${option}”是张量：请把数值传给 Plot，例如 await tensor.array()。`,
    plotRows: (limit: string) => `一幅图最多显示 ${limit} 行数据。请只显示其中一部分。`,
    plotData: (mark: string) => `Plot.${mark} 的第一个参数是数据：数组或任何可迭代的对象。`,
    plotDeep: '绘图选项嵌套过深，或包含自身。',
    more: (count: number) => `……另有 ${count} 项`,
    deeper: '……',
    unreadable: '无法读取',
    checked: (name: string, said: string) => `${name}：${said}`,
    checkGot: (got: string, expected: string) => `得到 ${got}，应为 ${expected}`,
    checkShape: (got: string, expected: string) => `得到的形状为 [${got}]，应为 [${expected}]`,
    checkAt: (place: string, got: string, expected: string) =>
      `首个不同之处在 [${place}]：得到 ${got}，应为 ${expected}`,
    moreLines: (count: number) => `……之前还有 ${count} 行`,
  },
});

export type Words = typeof words.en;
export const wordsIn = words;

export const say = sayer(words);
