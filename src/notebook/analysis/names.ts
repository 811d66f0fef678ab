/** Which names a module declares at its top level, and which it takes from outside: scopes as the language defines them. */
import type { Blank, Compiled } from '../compiled.ts';
import { child, children, list, type Node } from './node.ts';
import { rejection } from './reject.ts';

type Names = Omit<Compiled, 'blanks'>;

interface Scope {
  readonly parent: Scope | null;
  /** Where `var` lands: a function's body, a static block, the module. */
  readonly holdsVar: boolean;
  /** Name → where it is declared first. */
  readonly declared: Map<string, number>;
}

interface Reference {
  readonly name: string;
  readonly at: number;
  readonly scope: Scope;
  readonly assigned: boolean;
  readonly guarded: boolean;
}

/**
 * Reads the names from the tree of the TypeScript, without what is blanked: what remains is what runs. Throws
 * `CellSyntaxError` at what JavaScript refuses and the TypeScript parser lets pass, and at whatever would load a module.
 */
export function names(text: string, program: Node, blanks: readonly Blank[]): Names {
  const walk = new Walk(text, blanks);
  for (const node of list(program, 'body')) walk.visit(node, walk.module);
  const free = walk.references.filter(({ name, scope }) => !isDeclared(name, scope));
  // A later entry replaces an earlier one, so what tells most comes last: first uses, first assignments, declarations.
  const places = new Map(
    [...free.toReversed(), ...free.filter(({ assigned }) => assigned).toReversed()].map(({ name, at }) => [name, at]),
  );
  for (const [name, at] of walk.module.declared) places.set(name, at);
  const needed = new Set(free.filter(({ guarded }) => !guarded).map(({ name }) => name));
  return {
    defines: [...walk.module.declared.keys()],
    live: distinct(walk.references.filter((reference) => reference.assigned && isLive(reference, walk.module))),
    uses: distinct(free),
    assigns: distinct(free.filter(({ assigned }) => assigned)),
    guarded: distinct(free.filter(({ name }) => !needed.has(name))),
    at: Object.fromEntries(places),
  };
}

function distinct(references: readonly Reference[]): string[] {
  return [...new Set([...references].sort((a, b) => a.at - b.at).map(({ name }) => name))];
}

function isDeclared(name: string, scope: Scope): boolean {
  for (let here: Scope | null = scope; here; here = here.parent) if (here.declared.has(name)) return true;
  return false;
}

/** Whether a reference is to a name of the module, from inside a function, which may run when the module is through. */
function isLive({ name, scope }: Reference, module: Scope): boolean {
  let inFunction = false;
  for (let here: Scope | null = scope; here; here = here.parent) {
    if (here.declared.has(name)) return here === module && inFunction;
    inFunction ||= here.holdsVar;
  }
  return false;
}

/** Names that modules cannot bind or assign to. */
const reserved = new Set(['eval', 'arguments', 'this']);

/** Around an expression that remains when its type is blanked. */
const wrappers = new Set([
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression'],
  'ParenthesizedExpression',
]);

type Found = (id: Node) => void;

/** One pass: declarations and references are noted where they stand, and matched afterwards, so hoisting needs no second look. */
class Walk {
  readonly references: Reference[] = [];
  readonly module: Scope = { parent: null, holdsVar: true, declared: new Map() };
  readonly #text: string;
  /** In order, not overlapping. */
  readonly #blanks: readonly Blank[];
  /** Deeper than none: inside what forgives a name that nobody knows. */
  #guards = 0;

  constructor(text: string, blanks: readonly Blank[]) {
    this.#text = text;
    this.#blanks = blanks;
  }

  visit(node: Node | null, scope: Scope): void {
    if (!node || this.#isBlank(node)) return;
    switch (node.type) {
      case 'Identifier':
        return this.#refer(node, scope, false);
      case 'VariableDeclaration':
        return this.#variables(node, scope);
      case 'FunctionDeclaration':
        this.#declare(child(node, 'id'), scope);
        return this.#function(node, scope);
      case 'FunctionExpression':
        return this.#function(node, this.#named(child(node, 'id'), scope));
      case 'ArrowFunctionExpression':
        return this.#function(node, scope);
      case 'ClassDeclaration':
        this.#declare(child(node, 'id'), scope);
        return this.#class(node, scope);
      case 'ClassExpression':
        return this.#class(node, this.#named(child(node, 'id'), scope));
      case 'AssignmentExpression':
        return this.#assignment(node, scope);
      case 'UpdateExpression':
        return this.#target(child(node, 'argument'), scope);
      case 'UnaryExpression':
        return this.#unary(node, scope);
      case 'NewExpression':
        if (child(node, 'callee')?.type === 'Super') throw rejection(this.#text, node.start, 'notJavaScript');
        return this.#children(node, scope);
      case 'MemberExpression':
        this.visit(child(node, 'object'), scope);
        if (node['computed'] === true) this.visit(child(node, 'property'), scope);
        return;
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node['computed'] === true) this.visit(child(node, 'key'), scope);
        return this.visit(child(node, 'value'), scope);
      case 'LabeledStatement':
        return this.visit(child(node, 'body'), scope);
      case 'BreakStatement':
      case 'ContinueStatement':
        return;
      case 'MetaProperty':
        if (this.#nameOf(child(node, 'meta')) === 'import') throw rejection(this.#text, node.start, 'loading');
        return;
      case 'ImportExpression':
        throw rejection(this.#text, node.start, 'loading');
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop(node, nested(scope));
      case 'TryStatement':
        return this.#try(node, scope);
      case 'CatchClause': {
        const inner = nested(scope);
        this.#binding(child(node, 'param'), inner, inner);
        return this.visit(child(node, 'body'), inner);
      }
      case 'StaticBlock':
        return this.#children(node, { parent: scope, holdsVar: true, declared: new Map() });
      case 'BlockStatement':
      case 'ForStatement':
      case 'SwitchStatement':
        return this.#children(node, nested(scope));
      default:
        return this.#children(node, scope);
    }
  }

  #isBlank({ start, end }: Node): boolean {
    let [low, high] = [0, this.#blanks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#blanks[middle]?.[0] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.#blanks[low - 1]?.[1] ?? -1) >= end;
  }

  #children(node: Node, scope: Scope): void {
    for (const each of children(node)) this.visit(each, scope);
  }

  #refer(id: Node, scope: Scope, assigned: boolean): void {
    const name = this.#nameOf(id);
    if (assigned) this.#mayBind(id, name);
    this.references.push({ name, at: id.start, scope, assigned, guarded: this.#guards > 0 && !assigned });
  }

  #declare(id: Node | null, scope: Scope): void {
    if (!id) return;
    const name = this.#nameOf(id);
    this.#mayBind(id, name);
    if (!scope.declared.has(name)) scope.declared.set(name, id.start);
  }

  #nameOf(id: Node | null): string {
    return typeof id?.['name'] === 'string' ? id['name'] : '';
  }

  #mayBind(id: Node, name: string): void {
    if (reserved.has(name)) throw rejection(this.#text, id.start, 'notJavaScript');
  }

  /** The scope in which an expression's own name is known. */
  #named(id: Node | null, scope: Scope): Scope {
    if (!id) return scope;
    const inner = nested(scope);
    this.#declare(id, inner);
    return inner;
  }

  #variables(node: Node, scope: Scope): void {
    let target = scope;
    if (node['kind'] === 'var') while (!target.holdsVar && target.parent) target = target.parent;
    for (const declarator of list(node, 'declarations')) {
      this.#binding(child(declarator, 'id'), scope, target);
      this.visit(child(declarator, 'init'), scope);
    }
  }

  #loop(node: Node, inner: Scope): void {
    const left = child(node, 'left');
    if (left?.type === 'VariableDeclaration') this.#variables(left, inner);
    else this.#target(left, inner);
    this.visit(child(node, 'right'), inner);
    this.visit(child(node, 'body'), inner);
  }

  #function(node: Node, scope: Scope): void {
    const inner: Scope = { parent: scope, holdsVar: true, declared: new Map() };
    if (node.type !== 'ArrowFunctionExpression') inner.declared.set('arguments', node.start);
    for (const parameter of list(node, 'params')) this.#binding(parameter, inner, inner);
    const body = child(node, 'body');
    // The body shares the parameters' scope: declaring a parameter's name again in it is an error, or the same variable.
    if (body?.type === 'BlockStatement') this.#children(body, inner);
    else this.visit(body, inner);
  }

  #unary(node: Node, scope: Scope): void {
    const operator = node['operator'];
    let operand = child(node, 'argument');
    while (operand && wrappers.has(operand.type)) operand = child(operand, 'expression');
    if (operator === 'delete' && operand?.type === 'Identifier')
      throw rejection(this.#text, node.start, 'notJavaScript');
    if (operator === 'typeof') this.#guarded(node, scope);
    else this.#children(node, scope);
  }

  #class(node: Node, scope: Scope): void {
    this.visit(child(node, 'superClass'), scope);
    this.visit(child(node, 'body'), scope);
  }

  #assignment(node: Node, scope: Scope): void {
    const left = child(node, 'left');
    if (node['operator'] !== '=' && /^(?:Object|Array)/.test(left?.type ?? ''))
      throw rejection(this.#text, node.start, 'notJavaScript');
    this.#target(left, scope);
    this.visit(child(node, 'right'), scope);
  }

  /** Where a `try` catches what goes wrong, or `typeof` asks, a name may be missing. */
  #guarded(node: Node, scope: Scope): void {
    this.#guards += 1;
    this.#children(node, scope);
    this.#guards -= 1;
  }

  #try(node: Node, scope: Scope): void {
    const block = child(node, 'block');
    const handler = child(node, 'handler');
    if (block && handler) this.#guarded(block, nested(scope));
    else this.visit(block, scope);
    this.visit(handler, scope);
    this.visit(child(node, 'finalizer'), scope);
  }

  #binding(node: Node | null, scope: Scope, target: Scope): void {
    this.#pattern(node, scope, (id) => this.#declare(id, target));
  }

  #target(node: Node | null, scope: Scope): void {
    this.#pattern(node, scope, (id) => this.#refer(id, scope, true));
  }

  /** Calls `found` with the names a pattern binds or assigns; defaults and computed keys are ordinary expressions. */
  #pattern(node: Node | null, scope: Scope, found: Found): void {
    if (!node || this.#isBlank(node)) return;
    switch (node.type) {
      case 'Identifier':
        return found(node);
      case 'ObjectPattern':
        for (const property of list(node, 'properties')) {
          if (property.type === 'RestElement') this.#pattern(property, scope, found);
          else {
            if (property['computed'] === true) this.visit(child(property, 'key'), scope);
            this.#pattern(child(property, 'value'), scope, found);
          }
        }
        return;
      case 'ArrayPattern':
        for (const element of list(node, 'elements')) this.#pattern(element, scope, found);
        return;
      case 'AssignmentPattern':
        this.visit(child(node, 'right'), scope);
        return this.#pattern(child(node, 'left'), scope, found);
      case 'RestElement':
        return this.#pattern(child(node, 'argument'), scope, found);
      default:
        if (wrappers.has(node.type)) return this.#pattern(child(node, 'expression'), scope, found);
        // `a.b = 1`, `[a[0]] = c`: an assignment to a property, not to a name.
        return this.visit(node, scope);
    }
  }
}

function nested(parent: Scope): Scope {
  return { parent, holdsVar: false, declared: new Map() };
}
