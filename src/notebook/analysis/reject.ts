import { bilingual, type Bilingual } from '../../course/language.ts';
import { placeOf } from '../place.ts';
import { CellSyntaxError } from '../syntax-error.ts';

const words = bilingual({
  en: {
    runtime: (what: string) =>
      `${what} cannot be used in a cell: it is more than types, and only types are removed before the cell runs.`,
    modules: 'Cells need no import or export: every name declared at the top of a cell is visible in the others.',
    loading: 'A cell cannot load other modules. What the course offers (tf, Plot, nn …) is there without an import.',
    oneLine: 'Write these types on one line: with them removed, the line would end here.',
    unsupported: (what: string) => `${what} cannot be used in a cell.`,
    notJavaScript: 'This does not belong here.',
  },
  zh: {
    runtime: (what: string) => `单元中不能使用${what}：它不只是类型，而运行单元之前只会去掉类型。`,
    modules: '单元不需要 import 或 export：在单元顶层声明的名称，其他单元都能直接使用。',
    loading: '单元不能加载其他模块。课程提供的内容（tf、Plot、nn 等）无需 import 即可使用。',
    oneLine: '请把这些类型写在一行内：去掉类型之后，这一行会在此处断开。',
    unsupported: (what: string) => `单元中不能使用${what}。`,
    notJavaScript: '此处不能这样写。',
  },
});

/** Why a text that parses is refused. */
export type Reason =
  | 'enum'
  | 'namespace'
  | 'parameterProperty'
  | 'decorator'
  | 'accessor'
  | 'using'
  | 'modules'
  | 'loading'
  | 'oneLine'
  | 'notJavaScript'
  | 'other';

const reasons: Record<Reason, Bilingual> = {
  enum: of('runtime', { en: 'An enum', zh: '枚举（enum）' }),
  namespace: of('runtime', { en: 'A namespace with values', zh: '含有值的命名空间（namespace）' }),
  parameterProperty: of('runtime', { en: 'A parameter property', zh: '参数属性' }),
  decorator: of('unsupported', { en: 'A decorator', zh: '装饰器' }),
  accessor: of('unsupported', { en: 'The keyword accessor', zh: '关键字 accessor' }),
  using: of('unsupported', { en: 'The keyword using', zh: '关键字 using' }),
  modules: { en: words.en.modules, zh: words.zh.modules },
  loading: { en: words.en.loading, zh: words.zh.loading },
  oneLine: { en: words.en.oneLine, zh: words.zh.oneLine },
  notJavaScript: { en: words.en.notJavaScript, zh: words.zh.notJavaScript },
  other: of('unsupported', { en: 'This form of TypeScript', zh: '这种 TypeScript 写法' }),
};

function of(kind: 'runtime' | 'unsupported', what: Bilingual): Bilingual {
  return { en: words.en[kind](what.en), zh: words.zh[kind](what.zh) };
}

export function rejection(text: string, offset: number, reason: Reason): CellSyntaxError {
  const { line, column } = placeOf(text, offset);
  return new CellSyntaxError(reasons[reason], line, column);
}
