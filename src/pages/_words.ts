import { bilingual } from '../course/language.ts';
import type { SourceKind } from '../course/source-map.ts';

const kinds = bilingual<Record<SourceKind, string>>({
  en: {
    F: 'Formulas',
    L: 'Code listings',
    M: 'Diagrams',
    K: 'Algorithms and systems',
    E: 'Errors, set right',
    N: 'Claims, checked',
    Q: 'Questions',
  },
  zh: {
    F: '公式',
    L: '代码',
    M: '图',
    K: '算法与系统',
    E: '勘误',
    N: '核对的说法',
    Q: '问题',
  },
});

/** Words of the pages that are not chapters. */
export const words = bilingual({
  en: {
    missing: {
      title: 'No such page',
      text: 'There is no page at this address. The contents of the course begin here:',
    },
    home: {
      start: 'Start with a neuron',
      learnTitle: 'What you will learn',
      learn: [
        'To compute by hand, and then by code, everything that happens inside a neural network: forward, loss, gradients, one step of learning.',
        'To train networks on real data in your browser, on your own graphics card if there is one, and to say honestly how good they are.',
        'To read claims about large models with care. Five articles are the course’s thread; where they are wrong, a cell proves it.',
      ],
      exampleTitle: 'One neuron, at once',
      example: [
        'A neuron multiplies each input by a weight, adds the products and a bias, and bends the sum. That is the whole formula, and the code that computes it stands beside it.',
        'Move the bias. Then change the code and run it again: every cell of the course works like this one.',
      ],
      colours: 'One colour, one meaning, in formulas, code and plots:',
      colourNames: {
        x: 'inputs',
        w: 'weights',
        b: 'bias',
        a: 'values flowing forward',
        d: 'gradients',
        l: 'loss',
        h: 'what you set',
      },
      partsTitle: 'Ten parts',
      unwritten: 'not written yet',
    },
    part: {
      chapters: 'Chapters',
      covers: 'What it covers',
      unwritten: 'This part is not written yet. It will cover what the source articles hold on its subject:',
      none: 'The source articles’ inventory has no entry of its own for this part.',
    },
    sources: {
      title: 'Source map',
      description:
        'Every formula, listing, diagram, system, error and claim of the five source articles, and where the course covers it.',
      lead: 'The course grew out of five Chinese articles, A to E. This is everything they hold, and where the course covers it.',
      count: (covered: number, all: number) => `${covered} of ${all} covered so far.`,
      kinds: kinds.en,
      articlesTitle: 'The articles',
      articleList: [
        'A — customer satisfaction of data centres that train and serve large models',
        'B — best practices for applying large models',
        'C — building and managing the delivery of large models: data, algorithm, deployment, risk',
        'D — start-ups on large models: business model, technical architecture, path',
        'E — agile development of data centres for large models',
      ],
    },
    glossary: {
      title: 'Glossary',
      description: 'The terms of neural networks in English and Chinese, each with a short definition and its symbol.',
      lead: 'What each word means here, what it is called in Chinese, and how formulas write it.',
    },
    data: {
      title: 'Data',
      description: 'The data sets that the course trains on: where they come from, their licences, splits and classes.',
      lead: 'The data that the projects train on are real, small enough for a browser, and served from this site.',
      digits: 'Handwritten digits, 8 × 8',
      digitsText:
        'Thirteen people wrote these digits. Each was scanned to 32 × 32 black and white pixels; a value of the 8 × 8 picture counts the black pixels in a block of 4 × 4, so it lies between 0 and 16.',
      facts: 'Facts',
      source: 'Source',
      sourceText:
        'E. Alpaydin and C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository; its test part, as scikit-learn ships it. No value is changed and the order is kept.',
      licence: 'Licence',
      licenceText: 'CC BY 4.0; the copy in scikit-learn: BSD 3-Clause.',
      size: 'Size',
      sizeText: (count: string, bytes: string) => `${count} pictures, ${bytes} kB`,
      split: 'Split',
      splitText: (train: string, validation: string, test: string) =>
        `${train} for training, ${validation} for validation, ${test} for testing, after a seeded shuffle`,
      usedIn: 'Used in',
      counts: 'Pictures of each class',
      digit: 'Digit',
      pictures: 'Pictures',
      samplesOf: (digit: number) => `Four pictures of the digit ${digit}`,
    },
    kernels: {
      title: 'Kernels',
      description:
        'How the course computes on your machine: the source of its own kernels for TensorFlow.js, explained.',
      lead: 'A kernel is the program behind one operation: a product, a gradient, a step of an optimiser. These are the course’s own.',
      why: [
        'TensorFlow.js has a kernel for each operation on each back end: WebGPU and WebGL for graphics cards, WebAssembly and plain JavaScript for processors. On WebAssembly it lacks some that training needs, others are slow, and where a formula takes ten operations it goes through the memory ten times. So the course brings kernels of its own, which take the place of the library’s without a change to any cell.',
        'What stands on these pages is not an excerpt but the files that run in your browser. Their comments say what is computed, on which shapes, and where a formula or a way of computing it is from.',
      ],
      one: (name: string) =>
        `${name}: what this kernel computes in your browser, why it is written so, and its source.`,
      operations: 'Known to TensorFlow.js as',
      chapters: 'In the course',
      files: 'Files',
      where:
        'Below src/compute, in the order in which to read them. The names of files in the code lead to where these are shown.',
    },
  },
  zh: {
    missing: { title: '没有这个页面', text: '这个地址没有页面。课程从这里开始：' },
    home: {
      start: '从一个神经元开始',
      learnTitle: '你将学会',
      learn: [
        '先用手，再用代码，算出神经网络里发生的一切：前向计算、损失、梯度，以及学习的一步。',
        '在浏览器里用真实数据训练网络（有显卡就用你自己的显卡），并如实说出它有多好。',
        '审慎地看待关于大模型的种种说法。本课程以五篇文章为线索；文章有错的地方，就用一个单元证明。',
      ],
      exampleTitle: '先看一个神经元',
      example: [
        '神经元把每个输入乘以权重，将乘积与偏置相加，再把和弯折一次。公式不过如此，计算它的代码就在旁边。',
        '拖动偏置试试，再改改代码，重新运行：本课程的每个单元都是这样。',
      ],
      colours: '一种颜色只表示一个意思，公式、代码和图中都一样：',
      colourNames: {
        x: '输入',
        w: '权重',
        b: '偏置',
        a: '前向传播的值',
        d: '梯度',
        l: '损失',
        h: '由你设定的量',
      },
      partsTitle: '十个部分',
      unwritten: '尚未写成',
    },
    part: {
      chapters: '章节',
      covers: '涵盖的内容',
      unwritten: '这一部分尚未写成。它将涵盖原文中与此有关的内容：',
      none: '原文清单中没有单独属于这一部分的条目。',
    },
    sources: {
      title: '来源对照',
      description: '五篇原文中的每个公式、代码、图、系统、错误和说法，以及它们在本课程中的位置。',
      lead: '本课程源自五篇中文文章，记作 A 到 E。这里列出文章中的全部内容，以及课程在哪里讲到它们。',
      count: (covered: number, all: number) => `共 ${all} 项，目前已讲到 ${covered} 项。`,
      kinds: kinds.zh,
      articlesTitle: '五篇文章',
      articleList: [
        'A：训练与运行大模型的数据中心的客户满意度',
        'B：大模型应用的最佳实践',
        'C：大模型交付渠道的建设与管理：数据、算法、部署、风险',
        'D：大模型创业：商业模式、技术架构与路径',
        'E：面向大模型的数据中心敏捷开发',
      ],
    },
    glossary: {
      title: '术语表',
      description: '神经网络术语的中英文对照，每个术语附简短定义与符号。',
      lead: '每个词在本课程中的意思、它的英文，以及公式里的写法。',
    },
    data: {
      title: '数据',
      description: '本课程用来训练的数据集：来源、许可、划分与类别。',
      lead: '各个项目用来训练的都是真实数据，小到浏览器装得下，并由本站提供。',
      digits: '8 × 8 手写数字',
      digitsText:
        '这些数字由十三个人写成。每个数字先扫描成 32 × 32 的黑白像素；8 × 8 图片中的每个数是一个 4 × 4 小块里黑色像素的个数，所以介于 0 与 16 之间。',
      facts: '概况',
      source: '来源',
      sourceText:
        'E. Alpaydin 与 C. Kaynak（1998），Optical Recognition of Handwritten Digits，UCI Machine Learning Repository；取其测试部分，与 scikit-learn 所带的相同。数值未改，顺序未变。',
      licence: '许可',
      licenceText: 'CC BY 4.0；scikit-learn 中的副本为 BSD 3-Clause。',
      size: '大小',
      sizeText: (count: string, bytes: string) => `${count} 张图片，${bytes} kB`,
      split: '划分',
      splitText: (train: string, validation: string, test: string) =>
        `用固定种子打乱后，${train} 张用于训练，${validation} 张用于验证，${test} 张用于测试`,
      usedIn: '用于',
      counts: '各类别的图片数',
      digit: '数字',
      pictures: '图片数',
      samplesOf: (digit: number) => `数字 ${digit} 的四张图片`,
    },
    kernels: {
      title: '算子',
      description: '本课程怎样在你的机器上计算：为 TensorFlow.js 自写的算子，附源码与讲解。',
      lead: '算子是一个运算背后的程序：一次乘积、一个梯度、优化器的一步。这里是本课程自己写的算子。',
      why: [
        'TensorFlow.js 在每个后端上为每个运算备有一个算子：显卡用 WebGPU 与 WebGL，处理器用 WebAssembly 与普通的 JavaScript。它的 WebAssembly 后端缺少训练所需的几个算子，另一些又很慢；一个公式若要十个运算，就把内存走上十遍。所以本课程带来自己的算子，替下库里的，任何单元都不必改动。',
        '这些页面上的不是节选，而是真正在你的浏览器里运行的文件。注释写明算的是什么、形状如何、公式或算法出自哪里；注释是英文的。',
      ],
      one: (name: string) => `${name}：这个算子在浏览器里计算什么，为什么这样写，以及它的源码。`,
      operations: '在 TensorFlow.js 中的名字',
      chapters: '在本课程中',
      files: '文件',
      where: '都在 src/compute 之下，按宜读的顺序排列。代码里的文件名可以点开。',
    },
  },
});
