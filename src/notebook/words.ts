import { bilingual, sayer } from '../course/language.ts';

const words = bilingual({
  en: {
    libraryName: (name: string) => `“${name}” is a name of the course's library: choose another.`,
    duplicate: (name: string, cell: string) =>
      `“${name}” is also declared in the cell “${cell}”: a chapter's cells share their names, so choose another.`,
    foreign: (name: string, cell: string) =>
      `“${name}” belongs to the cell “${cell}”, and only that cell can assign to it. Declare a name of your own here.`,
    cycle: (name: string, cell: string) =>
      `“${name}” comes from the cell “${cell}”, which itself needs this cell: neither can run before the other.`,
    unknown: (name: string, near: string | null) =>
      near === null
        ? `No cell declares “${name}”, and neither the course's library nor JavaScript has it.`
        : `No cell declares “${name}”. Did you mean “${near}”?`,
    casesNeed: (name: string) => `What checks this exercise calls “${name}”: keep that name.`,
    neededFailed: (cell: string) =>
      `The cell “${cell}”, which this one needs, did not finish. Run this cell again once that one works.`,
    compilerMissing:
      'The part of the course that reads edited cells could not be loaded. Check the connection and run the cell again.',
    kernelBroke:
      'What ran this cell broke down, perhaps for want of memory. Your code is kept; running a cell starts it anew.',
    deviceLost:
      'The graphics device that computed was lost, and all tensors with it. Run the cell again: everything starts anew, and another back end can be chosen above.',
    deviceWrong:
      'The numbers above are not to be trusted: the graphics device has begun to compute wrongly. Your code is kept. Run the cell again: everything starts anew on another back end.',
    kernelFailed:
      'The part of the course that runs cells could not be started. Check the connection and run the cell again.',
    invalid: 'The cell sent something that the page does not understand; it was stopped.',
    tooFast: 'The cell sends more than 2,000 outputs a second: some were left out.',
    tooLarge: 'The cell shows more than fits on a page (500 outputs, 32 MB): some outputs were left out.',
  },
  zh: {
    libraryName: (name: string) => `“${name}”是本课程库中的名称，请换一个名称。`,
    duplicate: (name: string, cell: string) =>
      `“${name}”在单元“${cell}”中也有声明：同一章的单元共享名称，请换一个名称。`,
    foreign: (name: string, cell: string) =>
      `“${name}”属于单元“${cell}”，只有该单元可以给它赋值。请在这里声明自己的名称。`,
    cycle: (name: string, cell: string) => `“${name}”来自单元“${cell}”，而那个单元又需要本单元：两者都无法先运行。`,
    unknown: (name: string, near: string | null) =>
      near === null
        ? `没有单元声明过“${name}”，本课程的库和 JavaScript 中也没有这个名称。`
        : `没有单元声明过“${name}”。是不是想写“${near}”？`,
    casesNeed: (name: string) => `检验这道练习要调用“${name}”，请保留这个名称。`,
    neededFailed: (cell: string) => `本单元需要的单元“${cell}”没有运行成功。待它正常后，请重新运行本单元。`,
    compilerMissing: '用于解析已修改单元的组件加载失败。请检查网络连接，然后重新运行这个单元。',
    kernelBroke: '运行单元的程序中途崩溃，可能是内存不足。代码没有丢失；再次运行单元会重新启动它。',
    deviceLost:
      '用于计算的图形设备已丢失，其中的张量也随之丢失。请重新运行单元：一切会重新开始，也可以在上方选择其他后端。',
    deviceWrong: '上面的数字不可信：图形设备的运算已经出错。代码没有丢失。请重新运行单元：一切会在其他后端上重新开始。',
    kernelFailed: '用于运行单元的组件启动失败。请检查网络连接，然后重新运行这个单元。',
    invalid: '该单元发来了页面无法理解的内容，已被停止。',
    tooFast: '该单元每秒输出超过 2000 次，部分输出已略去。',
    tooLarge: '该单元的输出超出了页面的容量（500 项，32 MB），部分输出已略去。',
  },
});

export const say = sayer(words);
