import { bilingual, sayer } from '../course/language.ts';

const words = bilingual({
  en: {
    tooMany: (slots: number) =>
      `The cell shows more than ${slots} outputs. Give display a second argument, as in display(value, "name"): a later value then takes the place of the earlier one.`,
    tooLarge: (megabytes: number) => `The cell shows more than ${megabytes} MB of data. Show a part of it.`,
    notOutput: 'This cannot be sent to the page: a part of it is of another kind than it should be.',
    range: 'A range needs two finite numbers, the smaller one first.',
    inputNumber: (given: string) => `This input takes a number, not ${given}.`,
    step: 'The step of an input is a number above 0.',
    stops: (most: number) =>
      `A slider with a format of its own has at most ${most} steps. Make the step larger or the range smaller.`,
    transform:
      'The transform of a slider must be finite on its whole range, and rise or fall throughout; Math.log needs a range above 0.',
    choices: 'An input to choose from takes a list or a Map, with at least one choice and at most 10,000.',
    notAmong: (value: string) => `The value ${value} is not among the choices.`,
    severalValues: 'Where several choices may be made, the value is a list of them.',
    minlength: 'minlength is a whole number, 0 or more.',
    rows: 'A field for text has 1 to 100 rows.',
    button:
      'A button takes what is written on it, and several buttons a list of such texts with a function for each, as in [["More", (n) => n + 1]].',
    fileJson: (name: string) => `The file ${name} is not JSON.`,
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
    verified: (name: string, cases: number) => `${name}: right in all ${cases} hidden cases`,
    verifyCase: (at: number, cases: number, call: string) => `Hidden case ${at} of ${cases}, ${call}`,
    verifyThrew: (where: string) => `${where}: stopped with an error`,
    moreLines: (count: number) => `… ${count} earlier lines`,
  },
  zh: {
    tooMany: (slots: number) =>
      `该单元的输出超过 ${slots} 项。请给 display 第二个参数，例如 display(value, "name")：之后的值会取代之前的值。`,
    tooLarge: (megabytes: number) => `该单元显示的数据超过 ${megabytes} MB。请只显示其中一部分。`,
    notOutput: '这项输出无法传给页面：其中有一部分的类型不对。',
    range: '范围需要两个有限的数，较小的在前。',
    inputNumber: (given: string) => `这个输入控件的值应为一个数，而不是 ${given}。`,
    step: '输入控件的 step 应为大于 0 的数。',
    stops: (most: number) => `自定格式的滑块最多有 ${most} 步。请加大步长，或缩小范围。`,
    transform: '滑块的 transform 在整个范围内都应是有限的数，并且始终递增或始终递减；Math.log 要求范围大于 0。',
    choices: '选择控件的参数是列表或 Map，选项至少 1 个，至多 10000 个。',
    notAmong: (value: string) => `值 ${value} 不在选项之中。`,
    severalValues: '可以多选时，value 应为一个列表。',
    minlength: 'minlength 应为不小于 0 的整数。',
    rows: '文本框应有 1 到 100 行。',
    button: '按钮的参数是按钮上的文字；多个按钮则为一个列表，每项是文字和相应的函数，例如 [["加一", (n) => n + 1]]。',
    fileJson: (name: string) => `文件 ${name} 不是 JSON。`,
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
    verified: (name: string, cases: number) => `${name}：${cases} 个隐藏用例全部正确`,
    verifyCase: (at: number, cases: number, call: string) => `隐藏用例 ${at}/${cases}，${call}`,
    verifyThrew: (where: string) => `${where}：运行出错，中止`,
    moreLines: (count: number) => `……之前还有 ${count} 行`,
  },
});

export type Words = typeof words.en;
export const wordsIn = words;

export const say = sayer(words);
