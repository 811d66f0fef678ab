/** The arrows between the house's folders, as a rule for ESLint: which room may import from which. */
import { dirname, posix, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';
import { root } from './command.ts';

const ground = ['course', 'nn'];
/** What the build may use besides the rooms below it: pure functions of the notebook, the outputs' forms. */
const buildSide = ['markdown', 'notebook', 'protocol', 'datasets', ...ground];

/** Room → rooms it may import from, besides itself. */
const arrows: Record<string, readonly string[]> = {
  components: ['notebook', 'protocol', 'markdown', ...ground],
  notebook: ['protocol', ...ground],
  protocol: [...ground],
  kernel: ['protocol', 'compute', 'datasets', ...ground],
  jupyter: ['kernel', 'notebook', 'protocol', ...ground],
  compute: ['protocol', ...ground],
  datasets: [...ground],
  nn: ['course'],
  course: [],
  markdown: ['notebook', 'protocol', ...ground],
  layouts: ['components', 'styles', ...buildSide],
  pages: ['components', 'layouts', 'styles', ...buildSide],
  styles: [],
  tasks: buildSide,
};

/** `src/notebook/session.ts` → `notebook`, `components/cell/x.ts` → `components`; undefined outside the rooms. */
function roomOf(path: string): string | undefined {
  const [first, second] = path.split('/');
  const room = first === 'src' ? second : first;
  return room !== undefined && room in arrows ? room : undefined;
}

/**
 * May a file import this? Both paths are relative to the project's root. A worker is started by its address, which is no
 * import of its code, so `?worker` and `?url` may point anywhere.
 */
export function mayImport(from: string, to: string): boolean {
  const here = roomOf(from);
  const there = roomOf(to);
  if (here === undefined || there === undefined || here === there) return true;
  return /\?(worker|url)\b/.test(to) || (arrows[here]?.includes(there) ?? false);
}

function inProject(path: string): string {
  return relative(root, path).split(sep).join(posix.sep);
}

interface Literal {
  readonly value?: unknown;
}

export const arrowsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    messages: { wrongWay: '“{{here}}” may not import from “{{there}}” (see src/tasks/rooms.ts)' },
  },
  create(context) {
    const from = inProject(context.filename);
    const check = (node: Rule.Node, source: Literal | null | undefined) => {
      const path = source?.value;
      if (typeof path !== 'string' || !path.startsWith('.')) return;
      const to = inProject(resolve(dirname(context.filename), path));
      if (mayImport(from, to)) return;
      context.report({ node, messageId: 'wrongWay', data: { here: roomOf(from) ?? '', there: roomOf(to) ?? '' } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source as Literal),
    };
  },
};
