import { bilingual, sayer } from '../../course/language.ts';

export const words = bilingual({
  en: {
    picture: 'picture',
    plot: 'plot',
    plotOf: (x: string, y: string) => `plot of ${y} against ${x}`,
    cannotDraw: (reason: string) => `This plot cannot be drawn: ${reason}`,
    firstRows: (shown: string, total: string | null) =>
      total === null ? `the first ${shown} rows of more` : `the first ${shown} of ${total} rows`,
    moreColumns: (count: string) => `… ${count} more columns`,
    firstPictures: (shown: string, total: string) => `the first ${shown} of ${total} pictures`,
    drawing: 'an empty drawing pad',
    is: (label: string, value: string) => `${label} = ${value}`,
    checked: { good: '✓', bad: '✗' },
  },
  zh: {
    picture: '图像',
    plot: '图',
    plotOf: (x: string, y: string) => `${y} 随 ${x} 变化的图`,
    cannotDraw: (reason: string) => `无法绘制此图：${reason}`,
    firstRows: (shown: string, total: string | null) =>
      total === null ? `只显示前 ${shown} 行` : `共 ${total} 行，只显示前 ${shown} 行`,
    moreColumns: (count: string) => `……另有 ${count} 列`,
    firstPictures: (shown: string, total: string) => `共 ${total} 幅，只显示前 ${shown} 幅`,
    drawing: '空白画板',
    is: (label: string, value: string) => `${label} = ${value}`,
    checked: { good: '✓', bad: '✗' },
  },
});

/** What an exported file says of itself. */
export const fileWords = bilingual({
  en: {
    from: (address: string) =>
      `A chapter of [Networks, by hand](${address}), as a notebook for Deno’s Jupyter kernel. Run the cells from the top. An edit made here can be brought back: open the file on the chapter’s page. Controls cannot be moved here; the cell that begins with \`import\` says how to set them.`,
    library: 'What the course’s cells use: display, view, Inputs, nn and the rest, without an import.',
    data: 'The data that this chapter loads.',
    inputs: 'Each control keeps its first value, unless it is named: { "learning rate": 0.2 }',
    licence: 'Text and pictures: CC BY 4.0. Code: MIT.',
    script: 'Networks, by hand: a chapter as one script. To run it: deno run --allow-all',
  },
  zh: {
    from: (address: string) =>
      `《[亲手推导神经网络](${address})》的一章，供 Deno 的 Jupyter 内核使用。请从上到下运行各单元。在这里所作的修改可以带回网站：在该章页面打开此文件即可。这里没有可拖动的控件；以 \`import\` 开头的单元说明了如何设定它们的值。`,
    library: '本课程各单元所用的函数库：display、view、Inputs、nn 等，不含任何导入。',
    data: '本章所用的数据。',
    inputs: '控件取其初始值；要另设，请写出名称：{ "学习率": 0.2 }',
    licence: '文字与图片：CC BY 4.0。代码：MIT。',
    script: '《亲手推导神经网络》中的一章，写成一个脚本。运行：deno run --allow-all',
  },
});

/** Why a file is not taken. */
const problems = bilingual({
  en: {
    damaged: 'The file is damaged or cut short, and nothing was taken from it. Download or save it again.',
    format: (version: number) =>
      `The notebook is stored in version ${version} of Jupyter’s format; version 4 can be read. Open and save it with a current Jupyter.`,
    foreign: 'This is a notebook, but none of this course: it does not say which chapter it holds.',
    later: 'The file was made by a later version of the course. Reload the page and try again.',
    empty: 'The file holds none of the chapter’s cells any more.',
  },
  zh: {
    damaged: '文件已损坏或不完整，没有从中读取任何内容。请重新下载或保存。',
    format: (version: number) =>
      `此 notebook 采用 Jupyter 格式的第 ${version} 版，本站只能读取第 4 版。请用新版 Jupyter 打开并保存。`,
    foreign: '这是一个 notebook，但不属于本课程：其中没有说明是哪一章。',
    later: '此文件由更新版本的课程生成。请刷新页面后再试。',
    empty: '文件中已没有本章的任何单元。',
  },
});

export const sayProblem = sayer(problems);
