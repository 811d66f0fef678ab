/** Which names a module declares at its top level, and which it takes from outside: scopes as the language defines them. */
import type { AnyNode, Class, Function, Identifier, Pattern, Program, VariableDeclaration } from 'acorn';
import type { Compiled } from '../compiled.ts';
import { isNode } from './node.ts';

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
}

export function names(program: Program): Names {
  const walk = new Walk();
  for (const node of program.body) walk.visit(node, walk.module);
  const free = walk.references.filter(({ name, scope }) => !isDeclared(name, scope));
  // A later entry replaces an earlier one, so what tells most comes last: first uses, first assignments, declarations.
  const places = new Map(
    [...free.toReversed(), ...free.filter(({ assigned }) => assigned).toReversed()].map(({ name, at }) => [name, at]),
  );
  for (const [name, at] of walk.module.declared) places.set(name, at);
  return {
    defines: [...walk.module.declared.keys()],
    uses: distinct(free),
    assigns: distinct(free.filter(({ assigned }) => assigned)),
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

/** One pass: declarations and references are noted where they stand, and matched afterwards, so hoisting needs no second look. */
class Walk {
  readonly references: Reference[] = [];
  readonly module: Scope = { parent: null, holdsVar: true, declared: new Map() };

  visit(node: AnyNode | null | undefined, scope: Scope): void {
    if (!node) return;
    switch (node.type) {
      case 'Identifier':
        return this.#refer(node, scope, false);
      case 'VariableDeclaration':
        return this.#variables(node, scope);
      case 'FunctionDeclaration':
        this.#declare(node.id, scope);
        return this.#function(node, scope);
      case 'FunctionExpression':
        return this.#function(node, this.#named(node.id, scope));
      case 'ArrowFunctionExpression':
        return this.#function(node, scope);
      case 'ClassDeclaration':
        this.#declare(node.id, scope);
        return this.#class(node, scope);
      case 'ClassExpression':
        return this.#class(node, this.#named(node.id, scope));
      case 'AssignmentExpression':
        this.#target(node.left, scope);
        return this.visit(node.right, scope);
      case 'UpdateExpression':
        return node.argument.type === 'Identifier'
          ? this.#refer(node.argument, scope, true)
          : this.visit(node.argument, scope);
      case 'MemberExpression':
        this.visit(node.object, scope);
        if (node.computed) this.visit(node.property, scope);
        return;
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) this.visit(node.key, scope);
        return this.visit(node.value, scope);
      case 'LabeledStatement':
        return this.visit(node.body, scope);
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return;
      case 'ForInStatement':
      case 'ForOfStatement': {
        const inner = nested(scope);
        if (node.left.type === 'VariableDeclaration') this.#variables(node.left, inner);
        else this.#target(node.left, inner);
        this.visit(node.right, inner);
        return this.visit(node.body, inner);
      }
      case 'CatchClause': {
        const inner = nested(scope);
        this.#pattern(node.param, inner, (id) => this.#declare(id, inner));
        return this.visit(node.body, inner);
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

  #children(node: AnyNode, scope: Scope): void {
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const item of value) this.#child(item, scope);
      else this.#child(value, scope);
    }
  }

  #child(value: unknown, scope: Scope): void {
    if (isNode(value)) this.visit(value as AnyNode, scope);
  }

  #refer({ name, start }: Identifier, scope: Scope, assigned: boolean): void {
    this.references.push({ name, at: start, scope, assigned });
  }

  #declare(id: Identifier | null, scope: Scope): void {
    if (id && !scope.declared.has(id.name)) scope.declared.set(id.name, id.start);
  }

  /** The scope in which an expression's own name is known. */
  #named(id: Identifier | null | undefined, scope: Scope): Scope {
    if (!id) return scope;
    const inner = nested(scope);
    this.#declare(id, inner);
    return inner;
  }

  #variables(node: VariableDeclaration, scope: Scope): void {
    let target = scope;
    if (node.kind === 'var') while (!target.holdsVar && target.parent) target = target.parent;
    for (const { id, init } of node.declarations) {
      this.#pattern(id, scope, (name) => this.#declare(name, target));
      this.visit(init, scope);
    }
  }

  #function(node: Function, scope: Scope): void {
    const inner: Scope = { parent: scope, holdsVar: true, declared: new Map() };
    if (node.type !== 'ArrowFunctionExpression') inner.declared.set('arguments', node.start);
    for (const parameter of node.params) this.#pattern(parameter, inner, (id) => this.#declare(id, inner));
    // The body shares the parameters' scope: declaring a parameter's name again in it is an error, or the same variable.
    if (node.body.type === 'BlockStatement') this.#children(node.body, inner);
    else this.visit(node.body, inner);
  }

  #class(node: Class, scope: Scope): void {
    this.visit(node.superClass, scope);
    this.visit(node.body, scope);
  }

  #target(node: AnyNode, scope: Scope): void {
    this.#pattern(node, scope, (id) => this.#refer(id, scope, true));
  }

  /** Calls `found` with the names a pattern binds or assigns; defaults and computed keys are ordinary expressions. */
  #pattern(node: Pattern | AnyNode | null | undefined, scope: Scope, found: (id: Identifier) => void): void {
    switch (node?.type) {
      case undefined:
        return;
      case 'Identifier':
        return found(node);
      case 'ObjectPattern':
        for (const property of node.properties) {
          if (property.type === 'RestElement') this.#pattern(property, scope, found);
          else {
            if (property.computed) this.visit(property.key, scope);
            this.#pattern(property.value, scope, found);
          }
        }
        return;
      case 'ArrayPattern':
        for (const element of node.elements) this.#pattern(element, scope, found);
        return;
      case 'AssignmentPattern':
        this.visit(node.right, scope);
        return this.#pattern(node.left, scope, found);
      case 'RestElement':
        return this.#pattern(node.argument, scope, found);
      default:
        // `a.b = 1`, `[a[0]] = c`: an assignment to a property, not to a name.
        return this.visit(node, scope);
    }
  }
}

function nested(parent: Scope): Scope {
  return { parent, holdsVar: false, declared: new Map() };
}
