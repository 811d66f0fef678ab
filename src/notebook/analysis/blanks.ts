/** Which ranges of a cell's TypeScript hold types only. Blanked, what is left is JavaScript with every position kept. */
import type { Blank } from '../compiled.ts';
import { child, children, list, type Node } from './node.ts';
import { rejection, type Reason } from './reject.ts';
import { findMark, hasLineEnd, skipGap, skipWord } from './scan.ts';

/** Throws `CellSyntaxError` at TypeScript that is more than types. */
export function blanks(text: string, program: Node): Blank[] {
  const finder = new Finder(text);
  finder.visit(program);
  const sorted = finder.blanks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  // A blank may lie inside another: the type of a `this` parameter that goes as a whole.
  return sorted.filter(([, end], i) => !sorted.slice(0, i).some((before) => before[1] >= end));
}

const refused: Readonly<Record<string, Reason>> = {
  Decorator: 'decorator',
  TSParameterProperty: 'parameterProperty',
  TSImportEqualsDeclaration: 'modules',
  TSExportAssignment: 'modules',
  TSNamespaceExportDeclaration: 'modules',
  ExportNamedDeclaration: 'modules',
  ExportDefaultDeclaration: 'modules',
  ExportAllDeclaration: 'modules',
};

/** Keywords before a class member's name that are TypeScript's alone. */
const modifiers = new Set(['public', 'private', 'protected', 'readonly', 'override', 'declare', 'abstract']);

class Finder {
  readonly blanks: Blank[] = [];
  /** Where expression statements and the bodies of arrow functions begin. */
  readonly #starts = new Set<number>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  visit(node: Node): void {
    const reason = refused[node.type];
    if (reason) throw rejection(this.#text, node.start, reason);
    switch (node.type) {
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSDeclareFunction':
      case 'TSIndexSignature':
        return this.#statement(node);
      case 'TSTypeAnnotation':
      case 'TSTypeParameterDeclaration':
      case 'TSTypeParameterInstantiation':
        return this.#blank(node.start, node.end);
      case 'TSAsExpression':
        return this.#suffix(node, 'as');
      case 'TSSatisfiesExpression':
        return this.#suffix(node, 'satisfies');
      case 'TSNonNullExpression':
        this.#below(node);
        return this.#blank(node.end - 1, node.end);
      case 'TSTypeAssertion':
        return this.#assertion(node);
      case 'TSEnumDeclaration':
        return this.#declared(node, 'enum');
      case 'TSModuleDeclaration':
        return holdsTypesOnly(node) ? this.#statement(node) : this.#declared(node, 'namespace');
      case 'ImportDeclaration':
        if (node['importKind'] !== 'type') throw rejection(this.#text, node.start, 'modules');
        return this.#statement(node);
      case 'VariableDeclaration':
        return this.#variables(node, true);
      case 'VariableDeclarator':
        return this.#declarator(node);
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop(node);
      case 'ExpressionStatement':
        this.#starts.add(node.start);
        this.#below(node);
        return this.#close(node);
      case 'ReturnStatement':
      case 'ThrowStatement':
        this.#below(node);
        return this.#close(node);
      case 'Identifier':
        return this.#name(node);
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        this.#thisParameter(node);
        return this.#below(node);
      case 'ArrowFunctionExpression':
        return this.#arrow(node);
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.#class(node);
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return this.#member(node);
      case 'TSInstantiationExpression':
        return this.#below(node);
      default:
        if (node.type.startsWith('TS')) throw rejection(this.#text, node.start, 'other');
        return this.#below(node);
    }
  }

  #below(node: Node): void {
    for (const next of children(node)) {
      // The parser takes `<T>` for an operand; blanked, it would leave a hole.
      if (next.type === 'TSTypeParameterDeclaration' && next !== child(node, 'typeParameters'))
        throw rejection(this.#text, next.start, 'notJavaScript');
      this.visit(next);
    }
  }

  #blank(start: number, end: number, last?: ';' | ')'): void {
    this.blanks.push(last ? [start, end, last] : [start, end]);
  }

  /** A whole statement or class member goes; the semicolon keeps the lines around it apart. */
  #statement(node: Node): void {
    this.#blank(node.start, node.end, ';');
  }

  #declared(node: Node, reason: Reason): void {
    if (node['declare'] !== true) throw rejection(this.#text, node.start, reason);
    this.#statement(node);
  }

  /** A statement that ended with a type instead of a semicolon gets one: the next line might otherwise continue it. */
  #close(node: Node): void {
    const index = this.blanks.findLastIndex(([, end, last]) => end === node.end && last === undefined);
    const ending = this.blanks[index];
    if (ending) this.blanks[index] = [ending[0], ending[1], ';'];
  }

  #variables(node: Node, statement: boolean): void {
    if (node['declare'] === true) return this.#statement(node);
    if (node['kind'] === 'using' || node['kind'] === 'await using') throw rejection(this.#text, node.start, 'using');
    this.#below(node);
    if (statement) this.#close(node);
  }

  /** The declaration in a loop's head ends without a semicolon of its own. */
  #loop(node: Node): void {
    const head = child(node, 'init') ?? child(node, 'left');
    for (const next of children(node)) {
      if (next === head && next.type === 'VariableDeclaration') this.#variables(next, false);
      else this.visit(next);
    }
  }

  #suffix(node: Node, keyword: 'as' | 'satisfies'): void {
    const expression = child(node, 'expression');
    if (!expression) return;
    this.visit(expression);
    this.#blank(this.#find(expression.end, keyword), node.end);
  }

  #assertion(node: Node): void {
    const type = child(node, 'typeAnnotation');
    const expression = child(node, 'expression');
    if (!type || !expression) return;
    const end = this.#find(type.end, '>') + 1;
    this.#keepLine(node.start, end);
    // What begins a statement, or an arrow's body, would become a block or a declaration.
    if (
      this.#starts.has(node.start) &&
      /^(?:\{|(?:function|class|async|let)\b)/.test(this.#text.slice(expression.start, expression.start + 9))
    )
      throw rejection(this.#text, node.start, 'other');
    this.#blank(node.start, end);
    this.visit(expression);
  }

  /** `let name!: type` */
  #declarator(node: Node): void {
    if (node['definite'] === true) this.#mark(skipWord(this.#text, node.start));
    this.#below(node);
  }

  /** `(name?: type)` */
  #name(node: Node): void {
    if (node['optional'] === true) this.#mark(skipWord(this.#text, node.start));
    this.#below(node);
  }

  /** Blanks the `?` or `!` that follows a name. */
  #mark(after: number): void {
    const at = skipGap(this.#text, after);
    const mark = this.#text[at];
    if (mark === '!' || (mark === '?' && this.#text[at + 1] !== '.')) this.#blank(at, at + 1);
  }

  /** `this` as first parameter is a type only; the comma after it goes too. */
  #thisParameter(node: Node): void {
    const first = list(node, 'params')[0];
    if (first?.type !== 'Identifier' || first['name'] !== 'this') return;
    const comma = skipGap(this.#text, first.end);
    this.#blank(first.start, this.#text[comma] === ',' ? comma + 1 : first.end);
  }

  #arrow(node: Node): void {
    const parameters = child(node, 'typeParameters');
    this.#starts.add(child(node, 'body')?.start ?? node.end);
    const result = child(node, 'returnType');
    if (parameters) this.#keepLine(parameters.start, parameters.end);
    for (const next of children(node)) if (next !== result) this.visit(next);
    if (!result) return;
    const last = list(node, 'params').at(-1);
    const opening = this.#text.indexOf('(', parameters?.end ?? node.start);
    const from = last ? last.end : opening + 1;
    const comma = skipGap(this.#text, from);
    const close = this.#find(this.#text[comma] === ',' ? comma + 1 : from, ')');
    // No line may end between `)` and `=>`: the parenthesis moves to where the type ends.
    if (hasLineEnd(this.#text, close, result.end)) this.#blank(close, result.end, ')');
    else this.#blank(result.start, result.end);
  }

  #class(node: Node): void {
    if (node['declare'] === true) return this.#statement(node);
    if (node['abstract'] === true) this.#modifiers(node.start, this.#text.indexOf('class', node.start));
    const contracts = list(node, 'implements');
    const end = contracts.at(-1)?.end;
    if (end !== undefined) {
      const heads = ['superTypeParameters', 'superTypeArguments', 'superClass', 'typeParameters', 'id'];
      const before = heads.map((key) => child(node, key)).find((head) => head !== null);
      this.#blank(this.#find(before?.end ?? node.start + 'class'.length, 'implements'), end);
    }
    for (const next of children(node)) if (!contracts.includes(next)) this.visit(next);
  }

  #member(node: Node): void {
    const key = child(node, 'key');
    const value = child(node, 'value');
    if (!key) return;
    if (node['declare'] === true || node['abstract'] === true || value?.type === 'TSDeclareMethod')
      return this.#statement(node);
    if (node['accessor'] === true) throw rejection(this.#text, node.start, 'accessor');
    this.#modifiers(node.start, key.start);
    if (node['optional'] === true || node['definite'] === true) {
      this.#mark(node['computed'] === true ? this.#find(key.end, ']') + 1 : key.end);
    }
    this.#below(node);
    if (node.type === 'PropertyDefinition') this.#close(node);
  }

  #modifiers(from: number, to: number): void {
    for (let here = from; here < to;) {
      const end = skipWord(this.#text, here);
      if (modifiers.has(this.#text.slice(here, end))) this.#blank(here, end);
      here = skipGap(this.#text, Math.max(end, here + 1));
    }
  }

  #find(from: number, mark: string): number {
    const at = findMark(this.#text, from, mark);
    if (at < 0) throw rejection(this.#text, from, 'other');
    return at;
  }

  /** After these words a line's end would end the statement, or turn `async` into a name. */
  #keepLine(start: number, end: number): void {
    if (
      hasLineEnd(this.#text, start, end) &&
      /\b(?:async|return|throw|yield)[ \t]*$/.test(this.#text.slice(0, start))
    ) {
      throw rejection(this.#text, start, 'oneLine');
    }
  }
}

function holdsTypesOnly(node: Node): boolean {
  if (node['declare'] === true || node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration')
    return true;
  if (node.type === 'ExportNamedDeclaration') {
    const declaration = child(node, 'declaration');
    return declaration !== null && holdsTypesOnly(declaration);
  }
  if (node.type !== 'TSModuleDeclaration') return false;
  const body = child(node, 'body');
  if (body?.type === 'TSModuleDeclaration') return holdsTypesOnly(body);
  return body !== null && list(body, 'body').every(holdsTypesOnly);
}
