import { bilingual, sayer } from '../course/language.ts';
import { formatCount } from '../course/number.ts';

/** Why a back end was passed over, and what a cell is told that asks for one that cannot be had. */
export const words = bilingual({
  en: {
    noWebgpu: 'this browser has no WebGPU',
    noAdapter: 'the browser offers no WebGPU adapter',
    noWebgl: 'this browser has no WebGL 2 in workers',
    noWasm: 'this browser or page does not allow WebAssembly',
    software: (name: string) => `it is emulated in software (${name}); WebAssembly is faster`,
    wasmFile: (why: string) => `its program could not be downloaded (${why})`,
    notStarted: (why: string) => `it did not start${why === '' ? '' : ` (${why})`}`,
    channelsFirst: 'The WebAssembly back end computes convolutions and pooling with the channels last (NHWC) only.',
    full: (megabytes: number) =>
      `There is no memory left for another ${formatCount(megabytes)} MB: WebAssembly has 4,096 MB at most, for all tensors together. Release those that are no longer needed, with tf.tidy or dispose, or make this one smaller.`,
    wrong: (what: string, error: string) => `it computes a wrong ${what} (relative error ${error})`,
    probed: {
      loss: 'loss',
      input: 'gradient of the input',
      filter: 'gradient of a convolution filter',
      weights: 'gradient of the weights',
      bias: 'gradient of the bias',
    },
    noAnswer: 'it did not answer when its arithmetic was checked',
    avoided: 'it went wrong on this machine before',
    small: 'the networks of this chapter are small, and take less time elsewhere than it takes to send them there',
    unknown: (name: string, all: string) => `There is no back end called “${name}”. There are: ${all}.`,
    refused: (name: string, why: string) => `The back end “${name}” cannot be used here: ${why}.`,
    noLibrary: 'TensorFlow.js could not be downloaded. Check the connection, then reload the page.',
    none: (why: string) => `No back end of TensorFlow.js works in this browser: ${why}.`,
    between: ', ',
    is: ': ',
  },
  zh: {
    noWebgpu: '此浏览器没有 WebGPU',
    noAdapter: '浏览器没有提供 WebGPU 适配器',
    noWebgl: '此浏览器的 Worker 中没有 WebGL 2',
    noWasm: '此浏览器或页面不允许使用 WebAssembly',
    software: (name: string) => `它由软件模拟（${name}），WebAssembly 更快`,
    wasmFile: (why: string) => `程序文件下载失败（${why}）`,
    notStarted: (why: string) => `未能启动${why === '' ? '' : `（${why}）`}`,
    channelsFirst: 'WebAssembly 后端的卷积与池化只支持通道在最后的格式（NHWC）。',
    full: (megabytes: number) =>
      `剩余内存放不下另外 ${formatCount(megabytes)} MB：WebAssembly 的全部张量合计至多 4,096 MB。请用 tf.tidy 或 dispose 释放不再需要的张量，或者减小这个张量。`,
    wrong: (what: string, error: string) => `算出的${what}有误（相对误差 ${error}）`,
    probed: { loss: '损失', input: '输入的梯度', filter: '卷积核的梯度', weights: '权重的梯度', bias: '偏置的梯度' },
    noAnswer: '检查其运算时没有得到答复',
    avoided: '它之前在这台设备上出过错',
    small: '本章的网络很小，送到那里所花的时间比在别处算完还长',
    unknown: (name: string, all: string) => `没有名为“${name}”的后端。可用的有：${all}。`,
    refused: (name: string, why: string) => `此处无法使用后端“${name}”：${why}。`,
    noLibrary: 'TensorFlow.js 下载失败。请检查网络连接，然后刷新页面。',
    none: (why: string) => `TensorFlow.js 的各个后端在此浏览器中都无法运行：${why}。`,
    between: '；',
    is: '：',
  },
});

export const say = sayer(words);
