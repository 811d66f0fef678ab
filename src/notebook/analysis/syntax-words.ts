import type { Bilingual } from '../../course/language.ts';

/** What the parser says, and how the course says it; `$1` is the first group. */
const known: readonly (readonly [RegExp, Bilingual])[] = [
  [/^Unexpected token$/, { en: 'This does not belong here.', zh: '此处出现了意外的符号。' }],
  [/^Unexpected character '(.+)'$/, { en: 'The character $1 does not belong here.', zh: '此处出现了意外的字符 $1。' }],
  [
    /^Unterminated string constant$/,
    { en: 'The text is not closed: a quotation mark is missing.', zh: '字符串没有结束：缺少引号。' },
  ],
  [
    /^Unterminated template$/,
    { en: 'The template is not closed: a backtick is missing.', zh: '模板字符串没有结束：缺少反引号。' },
  ],
  [/^Unterminated comment$/, { en: 'The comment is not closed: */ is missing.', zh: '注释没有结束：缺少 */。' }],
  [/^Unterminated regular expression$/, { en: 'The regular expression is not closed.', zh: '正则表达式没有结束。' }],
  [/^Invalid regular expression/, { en: 'This is not a valid regular expression.', zh: '正则表达式无效。' }],
  [/^Invalid number$|^Identifier directly after number$/, { en: 'This is not a valid number.', zh: '数字写法无效。' }],
  [
    /^Identifier '(.+)' has already been declared$/,
    { en: '“$1” is already declared in this cell.', zh: '“$1”在本单元中已经声明过。' },
  ],
  [/^'return' outside of function$/, { en: 'return stands outside a function.', zh: 'return 不在函数之内。' }],
  [/^Unsyntactic (break|continue)$/, { en: '$1 stands outside a loop.', zh: '$1 不在循环之内。' }],
  [
    /^The keyword '(.+)' is reserved$/,
    { en: '“$1” is a reserved word and cannot be a name.', zh: '“$1”是保留字，不能用作名称。' },
  ],
  [/^Assigning to rvalue$/, { en: 'Only a name or a property can be assigned to.', zh: '只能给名称或属性赋值。' }],
  [/^Assigning to (?:constant|const)/, { en: 'A constant cannot be assigned to.', zh: '不能给常量赋值。' }],
  [
    /^(?:Can not|Cannot) use keyword 'await' outside an async function$/,
    { en: 'await stands in a function that is not async.', zh: 'await 所在的函数不是 async 函数。' },
  ],
];

const other: Bilingual = { en: 'This cannot be understood as TypeScript: $1', zh: '无法理解这段 TypeScript（$1）' };

/** A parser's message in the course's words; one that is not known is passed on. */
export function syntaxWords(message: string): Bilingual {
  const bare = message.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, said] of known) {
    const found = pattern.exec(bare);
    if (found) return fill(said, found[1] ?? '');
  }
  return fill(other, bare);
}

function fill({ en, zh }: Bilingual, mention: string): Bilingual {
  return { en: en.replace('$1', () => mention), zh: zh.replace('$1', () => mention) };
}
