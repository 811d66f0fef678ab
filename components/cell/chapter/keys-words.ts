/** What the help sheet says, besides what commands say of themselves. */
import { bilingual, type Bilingual } from '../../../src/course/language.ts';

export const words = bilingual({
  en: {
    title: 'Keys and commands',
    scopes: { chapter: 'This chapter', cell: 'The cell that has the focus' },
    code: 'In the code',
    editor: 'In the code editor',
    editorNote:
      'It opens in the place of the code where there is a mouse and enough room. Elsewhere a plain text field does the rest.',
    or: 'or',
    menu: 'in the menu',
  },
  zh: {
    title: '按键与命令',
    scopes: { chapter: '本章', cell: '焦点所在的单元' },
    code: '在代码中',
    editor: '在代码编辑器中',
    editorNote: '有鼠标且屏幕够宽时，点入代码就会打开编辑器；其他情况下由纯文本框代替。',
    or: '或',
    menu: '见菜单',
  },
});

interface Entry {
  readonly keys: readonly string[];
  readonly words: Bilingual;
}

/** Of both the code editor and the plain text field. Keys as `key.ts` names them. */
export const codeKeys: readonly Entry[] = [
  {
    keys: ['Tab', 'Shift+Tab'],
    words: {
      en: 'Moves the focus; once you have typed, indents and outdents.',
      zh: '移动焦点；开始输入之后，则增加或减少缩进。',
    },
  },
  {
    keys: ['Escape'],
    words: {
      en: 'Closes what is open, then leaves the code for Run; Tab moves the focus again.',
      zh: '先关闭弹出的内容，再离开代码、回到“运行”；此后 Tab 键又用来移动焦点。',
    },
  },
  {
    keys: ['Mod+z', 'Mod+Shift+z'],
    words: { en: 'Undoes, and redoes.', zh: '撤销与重做。' },
  },
];

/** Of the code editor. */
export const editorKeys: readonly Entry[] = [
  {
    keys: ['Ctrl+Space'],
    words: { en: 'Completes the name at the cursor.', zh: '补全光标处的名称。' },
  },
  {
    keys: ['Mod+Shift+Space'],
    words: { en: 'Shows what the call at the cursor takes.', zh: '显示光标处调用的参数。' },
  },
  {
    keys: ['Mod+k Mod+i'],
    words: { en: 'Shows type and description of the name at the cursor.', zh: '显示光标处名称的类型与说明。' },
  },
  {
    keys: ['F12'],
    words: {
      en: 'Goes to where a name is defined, in this cell or another; so does a click with Ctrl or ⌘ held down.',
      zh: '转到名称的定义处，无论在哪个单元；按住 Ctrl（Mac 上为 ⌘）点击名称也可以。',
    },
  },
  {
    keys: ['Shift+F12'],
    words: { en: 'Shows everywhere a name is used.', zh: '显示名称的所有使用处。' },
  },
  {
    keys: ['F2'],
    words: { en: 'Renames it in all cells.', zh: '在所有单元中重命名。' },
  },
  {
    keys: ['F8', 'Shift+F8'],
    words: { en: 'Goes to the next error, or the one before.', zh: '转到下一个或上一个错误。' },
  },
  {
    keys: ['Mod+.'],
    words: { en: 'Offers a fix for the error at the cursor.', zh: '给出光标处错误的修正建议。' },
  },
  {
    keys: ['Mod+/'],
    words: { en: 'Turns lines into comments and back.', zh: '把所选各行变为注释，或取消注释。' },
  },
  {
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
    words: { en: 'Moves lines up and down.', zh: '上移或下移所选各行。' },
  },
  {
    keys: ['Mod+d'],
    words: { en: 'Selects the next place with the same text, too.', zh: '同时选中下一处相同的文字。' },
  },
  {
    keys: ['Mod+f'],
    words: { en: 'Finds and replaces.', zh: '查找与替换。' },
  },
];
