import { bilingual } from '../../../src/course/language.ts';

const cellsEn = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);
const editsEn = (count: number) => (count === 1 ? 'one edit' : `${count} edits`);
const solvedEn = (count: number) => (count === 1 ? 'one solved exercise' : `${count} solved exercises`);
const linesEn = (count: number) => (count === 1 ? 'one line' : `${count} lines`);

/** What is said of edits: their differences, other tabs, links and files. */
export const words = bilingual({
  en: {
    difference: (cell: string) => `Difference: ${cell}`,
    course: 'the course’s text',
    mine: 'yours',
    otherTab: 'the other tab’s',
    theirs: 'someone else’s',
    removed: 'removed',
    added: 'added',
    sameLines: (count: number) => (count === 1 ? 'one equal line' : `${count} equal lines`),
    summary: (removed: number, added: number) => `${linesEn(removed)} removed, ${linesEn(added)} added.`,
    noDifference: 'The two texts are the same.',
    otherLanguage: 'You made this edit on the Chinese page, where comments and words in the code differ.',
    reset: 'Reset to the course’s text',
    showDifference: 'Difference',
    outdated: 'The course’s text of this cell has changed since you edited it. Your edit is kept.',
    keepMine: 'Keep mine',
    takeCourse: 'Take the course’s',
    conflict: 'This cell has changed in another tab, too. Nothing more of it is saved until you choose.',
    takeOther: 'Take the other tab’s',
    full: 'The browser’s storage is full: this edit is on the screen only, and is lost with the page. It is saved as soon as there is room.',
    forbidden:
      'This browser does not let the course store anything: this edit is on the screen only, and is lost with the page.',
    tryAgain: 'Try again',
    saveFile: 'Save to a file',
    changedElsewhere: (cell: string) => `${cell} was changed in another tab; this page now shows that text.`,
    offer: 'Someone else’s code',
    offerOf: (cell: string) => `Someone else’s code for ${cell}`,
    offerBody: 'It came with the link that you opened. It has not run, and cannot unless you use it.',
    offerKeeps: 'Your own edit of this cell is kept for as long as you do not use this.',
    use: 'Use this code',
    useInstead: 'Replace my edit by it',
    close: 'Close',
    used: (cell: string) => `${cell} holds the link’s code now. It runs when you run it.`,
    usedAll: (count: number) =>
      `${count === 1 ? 'One cell holds' : `${count} cells hold`} the link’s code now. They run when you run them.`,
    undo: 'Undo',
    linkTitle: 'Someone else’s code',
    linkBody: (count: number) => `The link that you opened brings code for ${cellsEn(count)}:`,
    linkSafe: 'Nothing of it has run, and nothing of yours is replaced unless you say so.',
    linkReplaces: (cells: string) => `“Use all” would replace your own edit of ${cells}.`,
    linkUnknown: (cells: string) => `Cells of the link that this chapter does not have were left out: ${cells}.`,
    linkSame: 'Your cells hold the code of this link already.',
    useAll: 'Use all',
    closeAll: 'Close all',
    share: 'Share this chapter’s edits',
    shareNothing: 'No cell of this chapter is modified: there is nothing to share but the page’s own address.',
    shareBody: (cells: string) =>
      `Whoever opens this link sees your code of ${cells} as someone else’s. Nothing of it runs unless they choose to use it and run it.`,
    sharePrivate: 'The code is in the link itself; no server keeps it.',
    link: 'Link',
    characters: (count: string) => `${count} characters`,
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The browser did not allow copying. Select the link and copy it yourself.',
    openTitle: 'Open a file',
    openBody:
      'Choose a file of saved work, or a chapter’s notebook or script, also one that was changed in Jupyter. You see what it holds before anything is changed.',
    file: 'File',
    savedOn: (date: string) => `Saved on ${date}.`,
    holds: (edits: number, chapters: number) =>
      `It holds ${editsEn(edits)} in ${chapters === 1 ? 'one chapter' : `${chapters} chapters`}.`,
    holdsNothing: 'It holds no edits.',
    same: (count: number) => `${count === 1 ? 'One is' : `${count} are`} here already.`,
    holdsSolved: (all: number, fresh: number) =>
      `${all === 1 ? 'One exercise is' : `${all} exercises are`} marked as solved, ${fresh} of them new here.`,
    replaces: 'replaces your edit',
    settings: 'Settings',
    theme: (theme: string) => `theme: ${theme}`,
    themes: { light: 'light', dark: 'dark' },
    backend: (backend: string) => `back end: ${backend}`,
    automatic: 'automatic',
    onlyHere:
      'This browser does not let the course store anything: only the edits of this chapter can be shown, until you close the page.',
    open: (count: number) => (count === 0 ? 'Open' : `Open ${editsEn(count)}`),
    openReplacing: (count: number) => `Open all, replacing ${editsEn(count)} of mine`,
    openFresh: 'Open only what is new',
    saveFirst: 'Save mine to a file first',
    cancel: 'Cancel',
    opened: (edits: number, solved: number) =>
      edits + solved === 0
        ? 'The settings are opened.'
        : `Opened: ${[edits > 0 && editsEn(edits), solved > 0 && solvedEn(solved)].filter(Boolean).join(', ')}.`,
    cannotRead: 'The browser could not read this file. Nothing was changed.',
  },
  zh: {
    difference: (cell: string) => `差异：${cell}`,
    course: '课程原文',
    mine: '你的代码',
    otherTab: '另一标签页的代码',
    theirs: '他人的代码',
    removed: '删去',
    added: '新增',
    sameLines: (count: number) => `${count} 行相同`,
    summary: (removed: number, added: number) => `删去 ${removed} 行，新增 ${added} 行。`,
    noDifference: '两份文本完全相同。',
    otherLanguage: '这处修改是在英文页面上做的，那里的注释和代码中的文字与此页不同。',
    reset: '还原为课程原文',
    showDifference: '查看差异',
    outdated: '你修改之后，课程更新了这个单元的原文。你的修改仍然保留。',
    keepMine: '保留我的',
    takeCourse: '采用课程原文',
    conflict: '这个单元在另一个标签页中也被修改了。在你选择之前，不再保存它的任何改动。',
    takeOther: '采用另一标签页的',
    full: '浏览器的存储空间已满：这处修改只在屏幕上，关闭页面就会丢失。一有空间就会自动保存。',
    forbidden: '这个浏览器不允许课程存储任何内容：这处修改只在屏幕上，关闭页面就会丢失。',
    tryAgain: '再试一次',
    saveFile: '保存为文件',
    changedElsewhere: (cell: string) => `${cell} 在另一个标签页中有改动，此页现在显示的是那份代码。`,
    offer: '他人的代码',
    offerOf: (cell: string) => `${cell} 的他人代码`,
    offerBody: '它来自你打开的链接。它没有运行过；只有在你采用之后才可能运行。',
    offerKeeps: '只要你不采用它，你自己对这个单元的修改就一直保留。',
    use: '采用这份代码',
    useInstead: '用它替换我的修改',
    close: '关闭',
    used: (cell: string) => `${cell} 现在是链接中的代码，等你来运行。`,
    usedAll: (count: number) => `已有 ${count} 个单元采用链接中的代码，等你来运行。`,
    undo: '撤销',
    linkTitle: '他人的代码',
    linkBody: (count: number) => `你打开的链接带来了 ${count} 个单元的代码：`,
    linkSafe: '其中没有任何代码运行过；除非你同意，也不会替换你的任何内容。',
    linkReplaces: (cells: string) => `“全部采用”会替换你对 ${cells} 的修改。`,
    linkUnknown: (cells: string) => `链接中有本章没有的单元，已略去：${cells}。`,
    linkSame: '你的单元与链接中的代码已经一致。',
    useAll: '全部采用',
    closeAll: '全部关闭',
    share: '分享对本章的修改',
    shareNothing: '本章没有修改过的单元，直接分享本页地址即可。',
    shareBody: (cells: string) =>
      `打开这个链接的人会看到你写的 ${cells} 的代码，并注明是他人的代码。除非对方选择采用并运行，否则不会运行任何代码。`,
    sharePrivate: '代码就在链接里，不经任何服务器保存。',
    link: '链接',
    characters: (count: string) => `${count} 个字符`,
    copy: '复制',
    copied: '已复制。',
    copyFailed: '浏览器不允许复制。请选中链接，自行复制。',
    openTitle: '打开文件',
    openBody:
      '请选择学习记录文件，或某一章的 notebook 或脚本；在 Jupyter 中改过的也可以。改动之前，会先列出文件中的内容。',
    file: '文件',
    savedOn: (date: string) => `保存于 ${date}。`,
    holds: (edits: number, chapters: number) => `其中有 ${chapters} 章的 ${edits} 处修改。`,
    holdsNothing: '其中没有修改。',
    same: (count: number) => `有 ${count} 处与这里的内容相同。`,
    holdsSolved: (all: number, fresh: number) => `有 ${all} 道练习标为已解出，其中 ${fresh} 道在这里是新的。`,
    replaces: '将替换你的修改',
    settings: '设置',
    theme: (theme: string) => `主题：${theme}`,
    themes: { light: '浅色', dark: '深色' },
    backend: (backend: string) => `计算后端：${backend}`,
    automatic: '自动',
    onlyHere: '这个浏览器不允许课程存储任何内容：只能显示本章的修改，关闭页面后即失效。',
    open: (count: number) => (count === 0 ? '打开' : `打开 ${count} 处修改`),
    openReplacing: (count: number) => `全部打开，并替换我的 ${count} 处修改`,
    openFresh: '只打开新的内容',
    saveFirst: '先把我的保存为文件',
    cancel: '取消',
    opened: (edits: number, solved: number) =>
      edits + solved === 0
        ? '设置已打开。'
        : `已打开${[edits > 0 && ` ${edits} 处修改`, solved > 0 && ` ${solved} 道已解出的练习`].filter(Boolean).join('和')}。`,
    cannotRead: '浏览器无法读取这个文件。没有改动任何内容。',
  },
});

/** Cells' names in a row, as each language separates them. */
export function listed(names: readonly string[], language: 'en' | 'zh'): string {
  const most = 12;
  const shown = names.slice(0, most).join(language === 'zh' ? '、' : ', ');
  return names.length > most ? `${shown} …` : shown;
}

/** Sentences one after another: Chinese puts no space between them. */
export function joined(language: 'en' | 'zh', ...sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(language === 'zh' ? '' : ' ');
}
