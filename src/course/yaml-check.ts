/** YAML of the content, checked against a schema; what is wrong with it is said with file and line. */
import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { AuthorError } from './author-error.ts';

/**
 * @param file path below the project's root, for messages
 * @param firstLine of `file`, counted from 1, on which `text` begins
 * @throws AuthorError at the first fault of syntax, else at the first value that the schema refuses
 */
export function checkYaml<S extends v.GenericSchema>(
  schema: S,
  text: string,
  file: string,
  firstLine = 1,
): v.InferOutput<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const [fault] = document.errors;
  if (fault) throw new AuthorError(file, lineOf(fault.pos[0]), fault.message);

  const result = v.safeParse(schema, document.toJS());
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key);
  throw new AuthorError(file, lineOf(offsetOf(path)), `${path.join('.') || 'The file'}: ${issue.message}`);

  /** Where a path's key stands; of a path that is not there, where the innermost part that is there begins. */
  function offsetOf(path: readonly unknown[]): number {
    for (let length = path.length; length > 0; length--) {
      const parent: unknown = document.getIn(path.slice(0, length - 1), true);
      const pair =
        length === path.length && isMap(parent)
          ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
          : undefined;
      const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
      if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
    }
    return 0;
  }
}

/** Says what is wrong with the front matter of an MDX file, or yields it; `body` is what follows it. */
export function checkFrontMatter<S extends v.GenericSchema>(
  schema: S,
  text: string,
  file: string,
): { readonly data: v.InferOutput<S>; readonly body: string; readonly bodyLine: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (!match) throw new AuthorError(file, 1, 'The file begins with no front matter (--- title: … ---)');
  const [head, yaml = ''] = match;
  return {
    data: checkYaml(schema, yaml, file, 2),
    body: text.slice(head.length),
    bodyLine: head.split('\n').length,
  };
}

/** A text in both languages, neither of them empty. */
export const bilingualText = v.strictObject({
  en: v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty')),
  zh: v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty')),
});
