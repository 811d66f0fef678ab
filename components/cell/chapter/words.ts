import { bilingual } from '../../../src/course/language.ts';

/** What the chapter's toolbar, the menus and the panels' frame say. */
export const words = bilingual({
  en: {
    program: 'This chapter’s program',
    more: 'More for this chapter',
    moreOfCell: (cell: string) => `More for ${cell}`,
    close: 'Close',
    undo: 'Undo',
    dismiss: 'Dismiss',
    loading: 'loading …',
    panelFailed:
      'This part of the page could not be loaded. Check the connection and try again; if that does not help, reload the page.',
    nothingToReset: 'No cell of this chapter is modified.',
    resetDone: (count: number) =>
      count === 1 ? 'One cell is the course’s own again.' : `${count} cells are the course’s own again.`,
    resetOne: (cell: string) => `${cell} is the course’s own again.`,
    graph: {
      title: 'How the cells depend on each other',
      help: 'A rail leads from each cell to those that use its names. Choose a name to go to its cell.',
      takes: 'takes',
      from: ' from ',
    },
    restarted: 'The next run starts afresh; until then the outputs stay, marked out of date.',
  },
  zh: {
    program: '本章程序',
    more: '本章的更多操作',
    moreOfCell: (cell: string) => `${cell} 的更多操作`,
    close: '关闭',
    undo: '撤销',
    dismiss: '知道了',
    loading: '正在加载……',
    panelFailed: '页面的这一部分加载失败。请检查网络连接后再试；如仍不行，请重新加载页面。',
    nothingToReset: '本章没有修改过的单元。',
    resetDone: (count: number) => `已有 ${count} 个单元还原为课程原文。`,
    resetOne: (cell: string) => `${cell} 已还原为课程原文。`,
    graph: {
      title: '单元之间的依赖',
      help: '每条线从一个单元出发，通向用到它的名称的单元。点选名称即可转到该单元。',
      takes: '用到',
      from: '，来自 ',
    },
    restarted: '下次运行将从头开始；在此之前，原有输出仍保留，并标为已过期。',
  },
});
